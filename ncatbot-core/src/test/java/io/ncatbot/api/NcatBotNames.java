package io.ncatbot.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The methods of NcatBot 3.7, as the page for those who come from there lists them.
 */
final class NcatBotNames {

	private static final Path DOCS = Path.of("..", "docs");

	private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z_0-9]+)` \\| `(\\w+)\\(");

	private NcatBotNames() {
	}

	/**
	 * Reads a page.
	 * @param page the name of its file
	 * @return the method here by the method there
	 */
	static Map<String, String> of(String page) {
		Map<String, String> names = new LinkedHashMap<>();
		try {
			Matcher row = ROW.matcher(Files.readString(DOCS.resolve(page)));
			while (row.find()) {
				String former = names.put(row.group(1), row.group(2));
				if (former != null) {
					throw new AssertionError(page + " lists " + row.group(1) + " twice");
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return names;
	}

	/**
	 * Spells a name of Python's as Java does.
	 */
	static String camelCase(String name) {
		return Pattern.compile("_([a-z0-9])")
			.matcher(name)
			.replaceAll((found) -> found.group(1).toUpperCase(Locale.ROOT));
	}

}
