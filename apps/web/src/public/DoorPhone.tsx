import { Picture } from '../components/Picture';
import { useWords } from '../words/words';
import { pictures } from './pictures';

/** A drawing of the cooperative's phone; its words are always Khmer, so it is a picture with one label. */
export function DoorPhone() {
  const { t } = useWords();
  const rows = [
    { picture: pictures.blackPepper, name: 'ម្រេចខ្មៅ', quantity: '300 គីឡូក្រាម' },
    { picture: pictures.redPepper, name: 'ម្រេចក្រហម', quantity: '80 គីឡូក្រាម' },
  ];
  return (
    <div role="img" aria-label={t('doors.phone')} className="mx-auto h-[184px] w-[172px] overflow-hidden">
      <div
        lang="km"
        className="h-[220px] rounded-[18px] border-7 border-ink bg-cotton text-[12.5px] leading-5 font-semibold"
      >
        <p className="flex h-8 items-center gap-2 px-2.5">
          ត្រូវឆ្លើយ <span className="grid size-[18px] place-items-center rounded-full bg-gold text-[11px]">2</span>
        </p>
        <div
          className="selvage"
          style={{ '--own': '#9a1f47', '--other': '#26396b', height: 5 } as React.CSSProperties}
        />
        {rows.map(({ picture, name, quantity }) => (
          <div key={name} className="flex items-center gap-2.5 border-b border-line px-2 py-2">
            <Picture src={picture} name="" width={38} decorative />
            <span className="grid">
              {name} <span className="font-normal">{quantity}</span>
            </span>
          </div>
        ))}
      </div>
    </div>
  );
}
