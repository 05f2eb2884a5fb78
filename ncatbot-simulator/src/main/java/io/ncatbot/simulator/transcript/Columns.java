package io.ncatbot.simulator.transcript;

import java.util.List;

/**
 * Two columns of text, aligned for a terminal: Chinese characters are two wide.
 */
final class Columns {

	private static final int MAX_WIDTH = 60;

	private Columns() {
	}

	/**
	 * A row.
	 *
	 * @param left what stands on the left
	 * @param right what stands beside it, one below the other
	 */
	record Row(String left, List<String> right) {

		boolean isBlank() {
			return this.left.isBlank() && this.right.isEmpty();
		}

	}

	static String text(List<Row> rows) {
		int width = Math.min(MAX_WIDTH,
				rows.stream()
					.filter((row) -> !row.right().isEmpty())
					.mapToInt((row) -> width(row.left()))
					.max()
					.orElse(0));
		StringBuilder text = new StringBuilder();
		for (Row row : rows) {
			write(row, width, text);
		}
		text.setLength(text.length() - 1);
		return text.toString();
	}

	private static void write(Row row, int width, StringBuilder text) {
		String left = row.left();
		if (row.right().isEmpty()) {
			text.append(left).append('\n');
			return;
		}
		for (String right : row.right()) {
			text.append(left)
				.append(" ".repeat(Math.max(0, width - width(left))))
				.append("  | ")
				.append(right)
				.append('\n');
			left = "";
		}
	}

	private static int width(String text) {
		return text.codePoints().map((character) -> isWide(character) ? 2 : 1).sum();
	}

	private static boolean isWide(int character) {
		return Character.isIdeographic(character) || character >= 0x3000 && character <= 0x30ff
				|| character >= 0xac00 && character <= 0xd7a3 || character >= 0xff00 && character <= 0xff60
				|| character >= 0x1f300 && character <= 0x1faff;
	}

}
