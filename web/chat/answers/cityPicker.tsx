import { Button } from '@chatui/core';
import { areaList } from '@vant/area-data';
import { useId, useState } from 'react';
import { texts } from '../texts.js';
import type { Answer } from './answerPanel.js';
import { type Area, citiesOf, districtsOf, isFiller, placeText, provinces } from './areas.js';

const none: Area = { code: '', name: '' };

/** Province, city, district as three of the phone's own lists; one that has a single entry is chosen by itself. */
export default function CityPicker({ onAnswer }: { onAnswer: Answer }) {
  const [province, setProvince] = useState(none);
  const [city, setCity] = useState(none);
  const [district, setDistrict] = useState(none);
  const words = texts.answers.city;
  const cities = province.code ? citiesOf(areaList, province.code) : [];
  const districts = city.code ? districtsOf(areaList, city.code) : [];
  const complete = city.code !== '' && (district.code !== '' || !isFiller(city.name));

  const chooseProvince = (chosen: Area) => {
    const its = chosen.code ? citiesOf(areaList, chosen.code) : [];
    setProvince(chosen);
    setCity((its.length === 1 && its[0]) || none);
    setDistrict(none);
  };
  const chooseCity = (chosen: Area) => {
    setCity(chosen);
    setDistrict(none);
  };
  return (
    <div className="city-picker">
      <AreaSelect
        label={words.province}
        areas={provinces(areaList)}
        chosen={province}
        onChoose={chooseProvince}
      />
      <AreaSelect label={words.city} areas={cities} chosen={city} onChoose={chooseCity} />
      <AreaSelect
        label={words.district}
        areas={districts}
        chosen={district}
        placeholder={complete ? words.districtAny : words.choose}
        onChoose={setDistrict}
      />
      <Button
        className="answers-confirm"
        color="primary"
        disabled={!complete}
        onClick={() => onAnswer(placeText(province.name, city.name, district.name))}
      >
        {texts.answers.confirm}
      </Button>
    </div>
  );
}

interface AreaSelectProps {
  label: string;
  areas: Area[];
  chosen: Area;
  placeholder?: string;
  onChoose(area: Area): void;
}

function AreaSelect({ label, areas, chosen, placeholder, onChoose }: AreaSelectProps) {
  const id = useId();
  return (
    <div className="city-level">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="field"
        value={chosen.code}
        disabled={areas.length === 0}
        onChange={(event) => onChoose(areas.find((area) => area.code === event.target.value) ?? none)}
      >
        <option value="">{placeholder ?? texts.answers.city.choose}</option>
        {areas.map((area) => (
          <option key={area.code} value={area.code}>
            {area.name}
          </option>
        ))}
      </select>
    </div>
  );
}
