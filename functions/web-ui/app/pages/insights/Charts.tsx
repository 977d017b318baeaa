import { Bar, BarChart, CartesianGrid, Legend, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { token } from '@atlaskit/tokens';

export interface Series {
  key: string;
  name: string;
  colour: keyof typeof COLOURS;
}

const COLOURS = {
  blue: token('color.chart.blue.bold'),
  success: token('color.chart.success'),
  warning: token('color.chart.warning'),
  danger: token('color.chart.danger'),
  neutral: token('color.chart.neutral'),
} as const;

const HEIGHT = 260;

const ROW_HEIGHT = 32;
const NAME_WIDTH = 160;

/** Bars over names, stacked where there are several; lying down, they are beside them. */
export default function Bars({ rows, series, lying }: { rows: readonly Record<string, string | number>[]; series: readonly Series[]; lying: boolean }) {
  const stroke = token('color.text.subtle');
  return (
    <ResponsiveContainer width="100%" height={lying ? ROW_HEIGHT * (rows.length + 2) : HEIGHT}>
      <BarChart
        data={[...rows]}
        layout={lying ? 'vertical' : 'horizontal'}
        margin={{ top: 8, right: 8, bottom: 8, left: 0 }}
        accessibilityLayer={false}
      >
        <CartesianGrid vertical={lying} horizontal={!lying} stroke={token('color.border')} />
        {lying ? (
          <>
            <XAxis type="number" stroke={stroke} allowDecimals={false} fontSize={12} />
            <YAxis type="category" dataKey="name" stroke={stroke} tickLine={false} interval={0} width={NAME_WIDTH} fontSize={12} />
          </>
        ) : (
          <>
            <XAxis dataKey="name" stroke={stroke} tickLine={false} interval="equidistantPreserveStart" fontSize={12} />
            <YAxis stroke={stroke} allowDecimals={false} width={36} fontSize={12} />
          </>
        )}
        <Tooltip
          isAnimationActive={false}
          cursor={{ fill: token('color.background.neutral.subtle.hovered') }}
          contentStyle={{
            background: token('elevation.surface.overlay'),
            border: 'none',
            boxShadow: token('elevation.shadow.overlay'),
            color: token('color.text'),
          }}
        />
        {series.length > 1 && <Legend formatter={(name: string) => <span style={{ color: token('color.text') }}>{name}</span>} />}
        {series.map(({ key, name, colour }) => (
          <Bar key={key} dataKey={key} name={name} stackId="all" fill={COLOURS[colour]} isAnimationActive={false} maxBarSize={48} />
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
}
