/** The programme's zone: its days are those of the phone's owner. */
export const ZONE = 'Asia/Phnom_Penh';
