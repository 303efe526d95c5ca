/** Shapes of the values customers say; the formats of `nlu:values`. All are JSON. */
import type { LocalDate, LocalMonth } from '../../time/localDate.js';

export type DateValue = LocalDate | LocalMonth;

/** Yuan. `about` is a rough figure (五万多, 十来万). */
export type MoneyValue = number | { min: number; max: number } | { about: number };

/** A place at prefecture level or below; municipalities repeat their name as city. `area` is null while the district is unknown. */
export interface Place {
  province: string;
  city: string | null;
  district: string | null;
  area: 'urban' | 'county' | null;
}

/** A place outside mainland China that is no province of ours (「美国」). */
export interface ForeignPlace {
  country: string;
}

/** `ambiguous` holds Places; a bare city name stands for itself where only the city differs. */
export type CityValue = Place | ForeignPlace | { ambiguous: (Place | string)[] };

export type YesNo = 'yes' | 'no' | 'unknown';

export type ValueKind = 'date' | 'money' | 'phone' | 'id_number' | 'city' | 'yes_no';
