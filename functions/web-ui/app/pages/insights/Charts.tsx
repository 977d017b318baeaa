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

/** Bars over names, stacked where there are several. */
export default function Bars({ rows, series }: { rows: readonly Record<string, string | number>[]; series: readonly Series[] }) {
  return (
    <ResponsiveContainer width="100%" height={HEIGHT}>
      <BarChart data={[...rows]} margin={{ top: 8, right: 8, bottom: 8, left: 0 }}>
        <CartesianGrid vertical={false} stroke={token('color.border')} />
        <XAxis dataKey="name" stroke={token('color.text.subtle')} tickLine={false} interval={0} fontSize={12} />
        <YAxis stroke={token('color.text.subtle')} allowDecimals={false} width={36} fontSize={12} />
        <Tooltip
          cursor={{ fill: token('color.background.neutral.subtle.hovered') }}
          contentStyle={{ background: token('elevation.surface.overlay'), border: 'none', boxShadow: token('elevation.shadow.overlay'), color: token('color.text') }}
        />
        {series.length > 1 && <Legend formatter={(name: string) => <span style={{ color: token('color.text') }}>{name}</span>} />}
        {series.map(({ key, name, colour }) => (
          <Bar key={key} dataKey={key} name={name} stackId="all" fill={COLOURS[colour]} isAnimationActive={false} maxBarSize={48} />
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
}
