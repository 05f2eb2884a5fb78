package io.ncatbot.simulator.chat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The page's files, which lie flat in this package of the class path.
 */
final class PageFiles {

	/** One plain name with an ending: no folder, so nothing outside can be named. */
	private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)*\\.([a-z0-9]+)");

	private static final Map<String, String> TYPES = Map.of("html", "text/html; charset=utf-8", "css",
			"text/css; charset=utf-8", "js", "text/javascript; charset=utf-8", "json",
			"application/json; charset=utf-8", "svg", "image/svg+xml", "png", "image/png", "ico", "image/x-icon",
			"webp", "image/webp", "jpg", "image/jpeg", "gif", "image/gif");

	private PageFiles() {
	}

	static @Nullable PageFile find(String name) {
		String type = type(name);
		if (type == null) {
			return null;
		}
		try (InputStream in = PageFiles.class.getResourceAsStream(name)) {
			return (in != null) ? new PageFile(type, in.readAllBytes()) : null;
		}
		catch (IOException ex) {
			return null;
		}
	}

	/** The type of a file by its name; null for what a page has no use for. */
	static @Nullable String type(String name) {
		var matcher = NAME.matcher(name);
		return matcher.matches() ? TYPES.get(matcher.group(1)) : null;
	}

	/**
	 * A file.
	 */
	record PageFile(String contentType, byte[] content) {
	}

}
