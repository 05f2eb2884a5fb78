package io.ncatbot.simulator.message;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The file behind a media segment, found as NapCat finds it: the first of {@code url},
 * {@code file}, {@code path} that is not blank.
 *
 * @param name the file's name, which is also its key
 * @param url where it can be fetched
 * @param size bytes, 0 when it was not fetched
 */
record MediaSource(String name, String url, long size) {

	/**
	 * Finds the file.
	 * @throws SendFailedException when there is none, or it is empty
	 */
	static MediaSource of(ObjectNode data, MediaStore media) {
		String source = first(data);
		String lower = source.toLowerCase(Locale.ROOT);
		byte[] known = media.get(source);
		if (known != null) {
			return new MediaSource(source, media.url(source), known.length);
		}
		if (lower.startsWith("http://") || lower.startsWith("https://")) {
			return new MediaSource(nameOf(source), source, 0);
		}
		byte[] content = inline(source);
		if (content != null) {
			return stored(content, media);
		}
		Path path = path(source);
		if (path != null && Files.isRegularFile(path)) {
			return new MediaSource(String.valueOf(path.getFileName()), path.toString(), sizeOf(path));
		}
		if (source.matches("[0-9A-Fa-f]{32}(\\.\\w+)?")) {
			return new MediaSource(source, media.url(source), 0);
		}
		throw new SendFailedException("文件处理失败: 识别URL失败, uri= " + source);
	}

	/** The content that a source carries itself, or null. */
	static byte @Nullable [] inline(String source) {
		if (source.startsWith("base64://")) {
			return decode(source.substring("base64://".length()));
		}
		if (source.startsWith("data:")) {
			return decode(source.substring(source.indexOf(',') + 1));
		}
		return null;
	}

	static MediaSource stored(byte[] content, MediaStore media) {
		if (content.length == 0) {
			throw new SendFailedException("文件异常，大小为0");
		}
		String name = media.put(content);
		return new MediaSource(name, media.url(name), content.length);
	}

	static String first(ObjectNode data) {
		for (String key : new String[] { "url", "file", "path" }) {
			String value = data.path(key).asString("");
			if (!value.isBlank()) {
				return value;
			}
		}
		return "";
	}

	private static byte[] decode(String base64) {
		return Base64.getMimeDecoder().decode(base64);
	}

	private static String nameOf(String url) {
		try {
			String path = URI.create(url).getPath();
			String name = (path != null) ? path.substring(path.lastIndexOf('/') + 1) : "";
			return name.isEmpty() ? "download" : name;
		}
		catch (IllegalArgumentException ex) {
			return "download";
		}
	}

	private static @Nullable Path path(String source) {
		try {
			return source.startsWith("file://") ? Path.of(URI.create(source))
					: source.isBlank() ? null : Path.of(source);
		}
		catch (IllegalArgumentException | FileSystemNotFoundException ex) {
			return null;
		}
	}

	private static long sizeOf(Path path) {
		try {
			long size = Files.size(path);
			if (size == 0) {
				throw new SendFailedException("文件异常，大小为0");
			}
			return size;
		}
		catch (IOException ex) {
			throw new SendFailedException("文件处理失败: 识别URL失败, uri= " + path);
		}
	}

}
