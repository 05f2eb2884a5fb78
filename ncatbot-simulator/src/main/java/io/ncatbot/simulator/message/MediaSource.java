package io.ncatbot.simulator.message;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import io.ncatbot.simulator.file.Base64Text;
import io.ncatbot.simulator.file.FileStore;
import io.ncatbot.simulator.file.StoredFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A file that a bot names, found as NapCat finds it.
 *
 * @param key the file's key
 * @param name the file's name
 * @param url where it can be fetched
 * @param size bytes, 0 when it was not fetched
 */
public record MediaSource(String key, String name, String url, long size) {

	/**
	 * Finds the file behind a media segment: the first of {@code url}, {@code file},
	 * {@code path} that is not blank.
	 */
	static MediaSource of(ObjectNode data, FileStore files) {
		return of(first(data), files);
	}

	/**
	 * Finds a file: by a key, else a path on this machine, an address (which is not
	 * fetched), or the content itself.
	 * @param source what the bot names
	 * @param files the files that are known; a new one is added to them
	 * @return the file
	 * @throws SendFailedException when there is none, or it is empty
	 */
	public static MediaSource of(String source, FileStore files) {
		StoredFile known = files.find(source);
		if (known != null) {
			return stored(known, files);
		}
		if (source.matches("[0-9A-Fa-f]{32}(\\.\\w+)?")) {
			return new MediaSource(source, source, files.url(source), 0);
		}
		return brought(source, files);
	}

	/**
	 * Finds a file that a bot brings along: everything that {@link #of} takes, but keys.
	 * @param source what the bot names
	 * @param files a new file is added to them
	 * @return the file
	 * @throws SendFailedException when there is none, or it is empty
	 */
	public static MediaSource brought(String source, FileStore files) {
		String lower = source.toLowerCase(Locale.ROOT);
		if (lower.startsWith("http://") || lower.startsWith("https://")) {
			StoredFile remote = files.remote(nameOf(source), source);
			return new MediaSource(remote.key(), remote.name(), source, 0);
		}
		byte[] content = inline(source);
		if (content != null) {
			return stored(content, files);
		}
		Path path = path(source);
		if (path != null && Files.isRegularFile(path)) {
			return stored(path, files);
		}
		throw new SendFailedException("文件处理失败: 识别URL失败, uri= " + source);
	}

	/** The content that a source carries itself, or null. */
	static byte @Nullable [] inline(String source) {
		if (source.startsWith("base64://")) {
			return Base64Text.decode(source.substring("base64://".length()));
		}
		if (source.startsWith("data:")) {
			return Base64Text.decode(source.substring(source.indexOf(',') + 1));
		}
		return null;
	}

	static MediaSource stored(byte[] content, FileStore files) {
		if (content.length == 0) {
			throw new SendFailedException("文件异常，大小为0");
		}
		return stored(files.put(content), files);
	}

	private static MediaSource stored(Path path, FileStore files) {
		try {
			if (Files.size(path) == 0) {
				throw new SendFailedException("文件异常，大小为0");
			}
			return stored(files.keep(path), files);
		}
		catch (IOException ex) {
			throw new SendFailedException("文件处理失败: " + ex + ", uri= " + path);
		}
	}

	private static MediaSource stored(StoredFile file, FileStore files) {
		return new MediaSource(file.key(), file.name(), files.url(file.key()), file.size());
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

}
