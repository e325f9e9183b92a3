// SPDX-License-Identifier: MIT
// Rounds and medians: in each round all subjects are measured once, so that other load of the machine affects all of them; a ratio is
// the median of the rounds' ratios.

export function median(numbers) {
    const sorted = [...numbers].sort((a, b) => a - b);
    const middle = sorted.length >> 1;
    return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

// subjects: { name: async round => figures }. Returns [{ name: figures, … }, …]. Every second round is in reverse order, so that no
// subject is always measured after the same one.
export async function interleave(rounds, subjects, tell) {
    const results = [];
    for (let round = 0; round < rounds; ++round) {
        const names = Object.keys(subjects);
        if (round % 2)
            names.reverse();
        const figures = {};
        for (const name of names) {
            tell(`round ${round + 1}/${rounds}: ${name}`);
            figures[name] = await subjects[name](round);
        }
        results.push(figures);
    }
    return results;
}

export const medianOf = (rounds, name, figure) => median(rounds.map(round => round[name][figure]));

// One row of the table. `goal` is { atMost }, { atLeast } or nothing for a row without a goal.
export function compare(rounds, { what, figure, unit, ours, peer, goal }) {
    const ratio = median(rounds.map(round => round[ours][figure] / round[peer][figure]));
    const met = goal && ('atMost' in goal ? ratio <= goal.atMost : ratio >= goal.atLeast);
    return { what, unit, ratio, goal, met, ours: medianOf(rounds, ours, figure), peer: medianOf(rounds, peer, figure) };
}

const rounded = number => (number >= 1000 ? Math.round(number).toLocaleString('en') : String(Number(number.toPrecision(3))));

function goalText(goal) {
    if (!goal)
        return '';
    const bound = goal.atMost ?? goal.atLeast;
    const text = bound < 1 ? `1/${rounded(1 / bound)}` : rounded(bound);
    return `${'atMost' in goal ? '≤' : '≥'} ${text}×`;
}

// Formats rows of text under one head, with columns as wide as their widest cell; the first four are right-aligned.
export function table(rows) {
    const head = ['ratio', 'goal', '', 'ours', 'peer', '', 'ours against peer'];
    const cells = rows.map(row => [
        row.ratio === undefined ? '' : `${row.ratio.toFixed(2)}×`,
        goalText(row.goal),
        row.met === undefined ? '' : row.met ? 'met' : 'MISSED',
        rounded(row.ours),
        row.peer === undefined ? '' : rounded(row.peer),
        row.unit,
        row.what,
    ]);
    const all = [head, ...cells];
    const widths = head.map((_, column) => Math.max(...all.map(line => line[column].length)));
    const left = new Set([2, 5, 6]);
    return all
        .map(line => line.map((cell, i) => (left.has(i) ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  ').trimEnd())
        .join('\n');
}
