package io.ncatbot.boot.test.assertions;

import java.util.ArrayList;
import java.util.List;

/**
 * What is different between two texts, line by line, with a few lines around it.
 */
final class LineDiff {

	private static final int AROUND = 3;

	private LineDiff() {
	}

	static String of(String expected, String actual) {
		List<String> before = List.of(expected.split("\n"));
		List<String> after = List.of(actual.split("\n"));
		List<String> lines = lines(before, after, lengths(before, after));
		List<String> shown = new ArrayList<>();
		boolean gap = false;
		for (int i = 0; i < lines.size(); i++) {
			if (isNearChange(lines, i)) {
				shown.add(lines.get(i));
				gap = false;
			}
			else if (!gap) {
				shown.add("  ...");
				gap = true;
			}
		}
		return String.join("\n", shown);
	}

	private static boolean isNearChange(List<String> lines, int index) {
		return lines.subList(Math.max(0, index - AROUND), Math.min(lines.size(), index + AROUND + 1))
			.stream()
			.anyMatch((line) -> !line.startsWith(" "));
	}

	/** How long the longest common part of what follows each pair of lines is. */
	private static int[][] lengths(List<String> before, List<String> after) {
		int[][] lengths = new int[before.size() + 1][after.size() + 1];
		for (int i = before.size() - 1; i >= 0; i--) {
			for (int j = after.size() - 1; j >= 0; j--) {
				lengths[i][j] = before.get(i).equals(after.get(j)) ? lengths[i + 1][j + 1] + 1
						: Math.max(lengths[i + 1][j], lengths[i][j + 1]);
			}
		}
		return lengths;
	}

	private static List<String> lines(List<String> before, List<String> after, int[][] lengths) {
		List<String> lines = new ArrayList<>();
		int i = 0;
		int j = 0;
		while (i < before.size() || j < after.size()) {
			if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
				lines.add("  " + before.get(i));
				i++;
				j++;
			}
			else if (j == after.size() || i < before.size() && lengths[i + 1][j] >= lengths[i][j + 1]) {
				lines.add("- " + before.get(i++));
			}
			else {
				lines.add("+ " + after.get(j++));
			}
		}
		return lines;
	}

}
