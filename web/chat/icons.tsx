/** Drawn for this page; ChatUI's `Icon` finds them by `icon-<name>`. Stroked in the colour of the text around them. */
const paths: Readonly<Record<string, string>> = {
  close: 'M6 6l12 12M18 6L6 18',
  menu: 'M4 7h16M4 12h16M4 17h16',
  send: 'M12 20V5M5.5 11.5L12 5l6.5 6.5',
  down: 'M12 4v15M5.5 12.5L12 19l6.5-6.5',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  copy: 'M9 9V5.5A1.5 1.5 0 0 1 10.500 4H18.500A1.500 1.500 0 0 1 20 5.500V13.500A1.500 1.500 0 0 1 18.500 15H15M5.500 9H13.500A1.500 1.500 0 0 1 15 10.500V18.500A1.500 1.500 0 0 1 13.500 20H5.500A1.500 1.500 0 0 1 4 18.500V10.500A1.500 1.500 0 0 1 5.500 9Z',
  phone:
    'M6.5 4h3l1.500 4-2 1.500a11 11 0 0 0 5.500 5.500l1.500-2 4 1.500v3a2 2 0 0 1-2.200 2A16.500 16.500 0 0 1 4.500 6.200 2 2 0 0 1 6.500 4Z',
  picture:
    'M5.500 5H18.500A1.500 1.500 0 0 1 20 6.500V17.500A1.500 1.500 0 0 1 18.500 19H5.500A1.500 1.500 0 0 1 4 17.500V6.500A1.500 1.500 0 0 1 5.500 5ZM4.500 17L10 11.500l4 4 2.500-2.500 3 3M15.500 9h.01',
  person:
    'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.500 20c.8-3.600 3.800-5.500 7.500-5.500s6.700 1.900 7.500 5.500',
  clock: 'M12 20.500a8.500 8.500 0 1 0 0-17 8.500 8.500 0 0 0 0 17ZM12 7.500V12l3 2',
  again: 'M19.500 12a7.500 7.500 0 1 1-2.200-5.300L19.500 9M19.500 4.500V9H15',
  pass: 'M12 20.500a8.500 8.500 0 1 0 0-17 8.500 8.500 0 0 0 0 17ZM8 12.300l2.800 2.800L16 9.500',
  fail: 'M12 20.500a8.500 8.500 0 1 0 0-17 8.500 8.500 0 0 0 0 17ZM9 9l6 6M15 9l-6 6',
  unknown: 'M12 20.500a8.500 8.500 0 1 0 0-17 8.500 8.500 0 0 0 0 17ZM12 7.500V13M12 16.300v.01',
};

export function IconSprite() {
  return (
    <svg className="icon-sprite" aria-hidden="true">
      {Object.entries(paths).map(([name, path]) => (
        <symbol key={name} id={`icon-${name}`} viewBox="0 0 24 24">
          <path
            d={path}
            fill="none"
            stroke="currentColor"
            strokeWidth="1.9"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </symbol>
      ))}
    </svg>
  );
}
