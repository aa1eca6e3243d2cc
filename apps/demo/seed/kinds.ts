export type Craft =
  | 'silk-and-cotton' | 'baskets-and-mats' | 'spices-and-salt' | 'sugar-rice-dried-food'
  | 'fresh-produce' | 'stone-and-clay' | 'sea-and-river' | 'drinks';

export type Certificate = 'GI' | 'ORGANIC' | 'FAIR_TRADE' | 'HACCP';

/** What listings of a kind have in common. Prices are US dollars for one unit of the smallest order, FOB. */
export interface ProductKind {
  readonly code: string;
  readonly craft: Craft;
  readonly name: string;
  readonly nameKm: string;
  /** Harmonized System 2022. */
  readonly hsCode: string;
  /** UN/ECE Recommendation 20 (packages: 21). */
  readonly unit: 'KGM' | 'TNE' | 'LTR' | 'MTR' | 'H87' | 'SET' | 'XCT';
  readonly price: string;
  readonly minimumQuantity: number;
  readonly leadDays: number;
  readonly certificates: readonly Certificate[];
  /** What one cooperative makes in a good month, in the unit. */
  readonly monthly: number;
  /** How good each month is, January first, in percent. */
  readonly season: readonly number[];
  readonly unitsPerCarton: string;
  readonly cartonGrossGrams: number;
}

const ALL_YEAR = [100, 100, 100, 90, 100, 100, 100, 100, 90, 90, 100, 100];
/** Picked from February to May and stored dry; the stock thins towards the end of the year, but is never gone. */
const PEPPER = [86, 92, 100, 100, 100, 98, 96, 94, 92, 90, 88, 86];
/** Palms give sap in the dry season only; a little sugar is kept in store. */
const PALM = [100, 100, 100, 100, 70, 20, 12, 8, 5, 5, 25, 80];
const SALT = [90, 100, 100, 100, 80, 40, 30, 25, 20, 20, 25, 60];
const HONEY = [10, 20, 70, 100, 100, 60, 30, 20, 15, 10, 10, 10];
const COFFEE = [100, 100, 90, 80, 70, 60, 50, 45, 40, 40, 60, 90];
const POMELO = [20, 15, 50, 50, 15, 10, 10, 20, 60, 100, 100, 50];
const CASHEW = [20, 60, 100, 100, 100, 80, 70, 60, 50, 40, 30, 20];
const MANGO = [40, 60, 100, 100, 100, 70, 40, 30, 30, 30, 30, 40];
const RICE = [100, 100, 90, 80, 70, 60, 50, 40, 40, 50, 80, 100];
const FISHING = [100, 100, 60, 30, 20, 20, 20, 20, 20, 40, 80, 100];
const VEGETABLE = [100, 100, 90, 80, 70, 50, 40, 40, 40, 60, 90, 100];

type Row = [code: string, name: string, nameKm: string, hsCode: string, unit: ProductKind['unit'], price: string, minimumQuantity: number, leadDays: number,
  certificates: Certificate[], monthly: number, season: number[], unitsPerCarton: string, cartonGrossGrams: number];

/** A line each, as in a price list: the columns are those of `Row`. */
const BY_CRAFT: Record<Craft, Row[]> = {
  'spices-and-salt': [
    // Whole pepper of the genus Piper is 0904.11, fresh on the stalk or in brine too.
    ['kampot-pepper-black', 'Kampot pepper, black', 'ម្រេចកំពតខ្មៅ', '090411', 'KGM', '15.80', 25, 21, ['GI'], 26000, PEPPER, '20', 21400],
    ['kampot-pepper-red', 'Kampot pepper, red', 'ម្រេចកំពតក្រហម', '090411', 'KGM', '25.90', 25, 21, ['GI'], 26000, PEPPER, '20', 21400],
    ['kampot-pepper-white', 'Kampot pepper, white', 'ម្រេចកំពតស', '090411', 'KGM', '29.00', 25, 28, ['GI'], 26000, PEPPER, '20', 21400],
    ['green-pepper', 'Green pepper in brine', 'ម្រេចខ្ចីត្រាំទឹកអំបិល', '090411', 'KGM', '5.20', 20, 10, ['HACCP'], 600, PEPPER, '12', 13600],
    ['sea-salt', 'Sea salt', 'អំបិលសមុទ្រ', '250100', 'KGM', '2.50', 200, 21, ['GI'], 12000, SALT, '20', 20800],
    ['lemongrass-oil', 'Lemongrass essential oil', 'ប្រេងស្លឹកគ្រៃ', '330129', 'LTR', '46.00', 10, 30, [], 160, ALL_YEAR, '10', 11800],
  ],
  'sugar-rice-dried-food': [
    ['palm-sugar', 'Palm sugar, granulated', 'ស្ករត្នោតម្សៅ', '170290', 'KGM', '3.20', 100, 30, ['GI'], 6000, PALM, '20', 20900],
    ['palm-sugar-paste', 'Palm sugar paste', 'ស្ករត្នោតខាប់', '170290', 'KGM', '2.60', 100, 30, ['GI'], 4000, PALM, '12', 13500],
    ['wild-honey', 'Wild honey', 'ទឹកឃ្មុំព្រៃ', '040900', 'KGM', '9.00', 50, 30, ['GI'], 900, HONEY, '12', 14800],
    ['cashew-kernels', 'Cashew kernels W320', 'គ្រាប់ស្វាយចន្ទី 320', '080132', 'KGM', '8.80', 500, 35, ['HACCP'], 18000, CASHEW, '22.68', 24300],
    ['cashew-roasted', 'Roasted cashews', 'គ្រាប់ស្វាយចន្ទីលីង', '200819', 'KGM', '12.50', 200, 30, ['HACCP'], 3000, CASHEW, '10', 11200],
    ['banana-chips', 'Banana chips', 'ចំណិតចេកបំពង', '200899', 'XCT', '21.00', 60, 21, ['HACCP'], 900, ALL_YEAR, '1', 3400],
    ['fragrant-rice', 'Fragrant rice Phka Rumduol', 'អង្ករផ្ការំដួល', '100630', 'TNE', '860.00', 24, 30, [], 400, RICE, '0.025', 25200],
    ['rice-flakes', 'Rice flakes (ambok)', 'អំបុក', '190490', 'KGM', '3.20', 200, 21, [], 2500, RICE, '10', 10700],
    ['rice-noodles', 'Dried rice noodles (kuy teav)', 'គុយទាវក្រៀម', '190219', 'XCT', '17.00', 100, 21, ['HACCP'], 2200, ALL_YEAR, '1', 10800],
    ['dried-mango', 'Dried mango Keo Romeat', 'ស្វាយកែវរមៀតក្រៀម', '080450', 'KGM', '6.80', 500, 30, ['HACCP'], 9000, MANGO, '10', 10900],
  ],
  'fresh-produce': [
    ['pomelo', 'Koh Trong pomelo', 'ក្រូចថ្លុងកោះទ្រង់', '080540', 'H87', '2.20', 500, 10, ['GI'], 9000, POMELO, '10', 14500],
    ['wax-coconut', 'Wax coconut', 'ដូងខ្ទិះ', '080112', 'H87', '4.00', 200, 14, [], 1800, ALL_YEAR, '20', 19500],
    ['asparagus', 'Green asparagus, fresh', 'ទំពាំងបារាំងស្រស់', '070920', 'KGM', '3.80', 200, 7, [], 3500, VEGETABLE, '5', 5600],
    ['red-corn', 'Red corn', 'ពោតក្រហម', '100590', 'TNE', '270.00', 24, 21, [], 300, RICE, '0.05', 50200],
    ['orchid-stems', 'Orchid stems, cut', 'ទងផ្កាអ័រគីដេ', '060313', 'H87', '0.55', 1000, 5, [], 24000, ALL_YEAR, '250', 6800],
  ],
  'sea-and-river': [
    ['fish-sauce', 'Fish sauce, 12 x 500 ml', 'ទឹកត្រី 12 ដប 500 មីលីលីត្រ', '210390', 'XCT', '18.00', 50, 30, ['HACCP'], 1500, ALL_YEAR, '1', 11900],
    // The "crayfish" of Takeo is the giant river prawn.
    ['crayfish', 'Takeo crayfish (giant river prawn), frozen', 'បង្កងទន្លេបង្កក', '030617', 'KGM', '14.00', 100, 30, ['GI', 'HACCP'], 1600, FISHING, '10', 11400],
    ['prahok', 'Prahok (fermented fish paste)', 'ប្រហុក', '160420', 'KGM', '4.50', 100, 30, ['HACCP'], 4000, FISHING, '12', 13800],
  ],
  drinks: [
    ['coffee-roasted', 'Roasted coffee', 'កាហ្វេលីង', '090121', 'KGM', '11.00', 60, 21, [], 1800, ALL_YEAR, '12', 13100],
    ['coffee-green', 'Green coffee, robusta', 'គ្រាប់កាហ្វេឆៅ', '090111', 'KGM', '4.20', 600, 30, [], 15000, COFFEE, '60', 60700],
    ['grape-wine', 'Grape wine, 750 ml', 'ស្រាទំពាំងបាយជូរ 750 មីលីលីត្រ', '220421', 'H87', '8.00', 120, 30, [], 1400, ALL_YEAR, '12', 16200],
  ],
  'silk-and-cotton': [
    ['cotton-krama', 'Cotton krama', 'ក្រមាអំបោះ', '621490', 'H87', '3.40', 100, 40, [], 2400, ALL_YEAR, '100', 14200],
    ['golden-silk-yarn', 'Golden raw silk yarn', 'អំបោះសូត្រមាស', '500400', 'KGM', '85.00', 5, 60, [], 60, ALL_YEAR, '10', 10900],
    ['golden-silk-scarf', 'Golden silk scarf', 'កន្សែងបង់កសូត្រមាស', '621410', 'H87', '38.00', 30, 75, [], 180, ALL_YEAR, '60', 8400],
    ['silk-ikat', 'Silk ikat fabric (hol)', 'ក្រណាត់ហូលសូត្រ', '500720', 'MTR', '26.00', 40, 75, [], 260, ALL_YEAR, '40', 7900],
    ['lotus-scarf', 'Lotus fibre scarf', 'កន្សែងបង់កសរសៃឈូក', '621490', 'H87', '140.00', 10, 120, [], 12, ALL_YEAR, '20', 4600],
  ],
  'baskets-and-mats': [
    ['rattan-baskets', 'Rattan baskets, set of three', 'កន្ត្រកផ្តៅ ឈុតបី', '460212', 'SET', '13.50', 50, 45, [], 420, ALL_YEAR, '8', 11600],
    ['palm-leaf-bag', 'Palm-leaf bag', 'កាបូបស្លឹកត្នោត', '460219', 'H87', '4.80', 100, 45, [], 900, ALL_YEAR, '40', 9800],
    ['water-hyacinth-basket', 'Water-hyacinth basket', 'កន្ត្រកកំប្លោក', '460219', 'H87', '5.60', 100, 45, [], 850, ALL_YEAR, '16', 10400],
    ['sedge-mat', 'Sedge mat', 'កន្ទេលកក់', '460129', 'H87', '6.50', 100, 40, [], 700, ALL_YEAR, '20', 23500],
  ],
  'stone-and-clay': [
    ['stone-mortar', 'Stone mortar and pestle', 'ត្បាល់ថ្ម និងអង្រែ', '680299', 'SET', '7.50', 100, 45, [], 600, ALL_YEAR, '4', 19800],
    ['marble-elephant', 'Marble elephant, 20 cm', 'ដំរីថ្មម៉ាប 20 សង់ទីម៉ែត្រ', '680291', 'H87', '24.00', 20, 60, [], 70, ALL_YEAR, '4', 21500],
    ['clay-tableware', 'Clay tableware', 'ភាជន៍ដីដុត', '691200', 'H87', '1.90', 300, 45, [], 5000, VEGETABLE, '24', 15200],
    // Non-electric lamps are 9405.50 whatever they are made of.
    ['oil-lamps', 'Clay oil lamps', 'ចង្កៀងប្រេងដីដុត', '940550', 'H87', '0.30', 2000, 30, [], 26000, VEGETABLE, '200', 16900],
  ],
};

export const kinds: readonly ProductKind[] = Object.entries(BY_CRAFT).flatMap(([craft, rows]) =>
  rows.map(([code, name, nameKm, hsCode, unit, price, minimumQuantity, leadDays, certificates, monthly, season, unitsPerCarton, cartonGrossGrams]) => (
    { code, craft: craft as Craft, name, nameKm, hsCode, unit, price, minimumQuantity, leadDays, certificates, monthly, season, unitsPerCarton, cartonGrossGrams })));
