package io.ncatbot.message;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A file that NapCat gets by itself. Which of the kinds it is follows from how the
 * reference looks, as in NapCat.
 *
 * @param reference the URL, the path or the key
 */
record NapCatFile(String reference) implements FileSource {

	private static final String BASE64 = "base64://";

	private static final Pattern HOST_PATH = Pattern.compile("(?i)(/|\\\\\\\\|[a-z]:[/\\\\]|file:).*", Pattern.DOTALL);

	static FileSource url(String url) {
		if (!isUrl(url)) {
			throw new IllegalArgumentException("NapCat downloads from http: and https: only, not from '"
					+ Shortened.text(url) + "': use FileSource.of(...) for content of your own");
		}
		return new NapCatFile(url);
	}

	static FileSource onHost(String path) {
		if (!HOST_PATH.matcher(path).matches()) {
			throw new IllegalArgumentException(
					"NapCat needs the absolute path of a file on its host, not '" + Shortened.text(path)
							+ "': give the whole path, or use FileSource.of(Path) for a file of this machine");
		}
		return new NapCatFile(path);
	}

	/**
	 * Reads what the {@code file} of a segment says.
	 * @param text the text
	 * @return the source, with content of our own if the text carries content
	 */
	static FileSource read(String text) {
		FileSource own = text.startsWith(BASE64) ? OwnFile.ofBase64(text.substring(BASE64.length())) : null;
		return (own != null) ? own : new NapCatFile(text);
	}

	private static boolean isUrl(String text) {
		String start = text.substring(0, Math.min(8, text.length())).toLowerCase(Locale.ROOT);
		return start.startsWith("http://") || start.startsWith("https://");
	}

	@Override
	public boolean isOwn() {
		return false;
	}

	@Override
	public boolean isFetched() {
		return isUrl(this.reference) || HOST_PATH.matcher(this.reference).matches();
	}

	@Override
	public String name() {
		String path = this.reference;
		int end = isUrl(path) ? path.indexOf('?') : -1;
		path = (end >= 0) ? path.substring(0, end) : path;
		return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
	}

	@Override
	public @Nullable Path path() {
		return null;
	}

	@Override
	public long size() {
		return -1;
	}

	@Override
	public InputStream open() {
		throw new IllegalStateException("The content of '" + this + "' is not ours: NapCat gets it by itself");
	}

	@Override
	public String toBase64() {
		throw new IllegalStateException("The content of '" + this + "' is not ours: NapCat gets it by itself");
	}

	@Override
	public String toString() {
		return Shortened.text(this.reference);
	}

}
