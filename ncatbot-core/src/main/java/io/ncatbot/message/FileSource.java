package io.ncatbot.message;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;

/**
 * Where the content of an image, a recording, a video or a file comes from. It is either
 * our own, and brought to NapCat when it is sent, or something that NapCat gets by
 * itself: a URL, a file of the host that NapCat runs on, or a file that was received
 * before.
 */
public sealed interface FileSource permits OwnFile, NapCatFile {

	/**
	 * A file of this machine. It is read when it is sent.
	 * @param file the file
	 * @return the source
	 */
	static FileSource of(Path file) {
		return OwnFile.of(file);
	}

	/**
	 * Bytes of our own.
	 * @param content the content, not to be changed afterwards
	 * @return the source
	 */
	static FileSource of(byte[] content) {
		return OwnFile.of(content, "");
	}

	/**
	 * Bytes of our own that have a file name.
	 * @param content the content, not to be changed afterwards
	 * @param name the file's name
	 * @return the source
	 */
	static FileSource of(byte[] content, String name) {
		return OwnFile.of(content, name);
	}

	/**
	 * A resource of the application, such as a file of its class path. It is read when it
	 * is sent.
	 * @param resource the resource
	 * @return the source
	 */
	static FileSource of(Resource resource) {
		return OwnFile.of(resource);
	}

	/**
	 * A stream. It is read to its end and closed when it is first sent, and kept for a
	 * second time: a long one in a temporary file, which is deleted when the source is
	 * not used any more.
	 * @param content the content
	 * @return the source
	 */
	static FileSource of(InputStream content) {
		return OwnFile.of(content, "");
	}

	/**
	 * A stream whose content has a file name.
	 * @param content the content
	 * @param name the file's name
	 * @return the source
	 * @see #of(InputStream)
	 */
	static FileSource of(InputStream content, String name) {
		return OwnFile.of(content, name);
	}

	/**
	 * A file that NapCat downloads.
	 * @param url where from, with {@code http:} or {@code https:}
	 * @return the source
	 * @throws IllegalArgumentException if it has another scheme
	 */
	static FileSource url(String url) {
		return NapCatFile.url(url);
	}

	/**
	 * A file of the host that NapCat runs on, which may be another machine or a container
	 * with a file system of its own.
	 * @param path the absolute path there
	 * @return the source
	 * @throws IllegalArgumentException if the path is not absolute
	 */
	static FileSource onNapCatHost(String path) {
		return NapCatFile.onHost(path);
	}

	/**
	 * A file that was received: what the {@code file} or {@code file_id} of a segment or
	 * of a notice says. NapCat forgets it 24 hours after it was last used, and when it
	 * restarts.
	 * @param key the key
	 * @return the source
	 */
	static FileSource received(String key) {
		return NapCatFile.read(key);
	}

	/**
	 * Tells whether the content is ours.
	 * @return whether it is brought to NapCat, so that {@link #open()} and
	 * {@link #toBase64()} work
	 */
	boolean isOwn();

	/**
	 * Tells whether NapCat fetches the content when it is sent, which may take long.
	 * @return whether it is a URL or a file of NapCat's host
	 */
	boolean isFetched();

	/**
	 * What NapCat finds the content by.
	 * @return the URL, the path or the key; null when the content is our own
	 */
	@Nullable String reference();

	/**
	 * The file's name.
	 * @return the name, without folders; empty when it has none
	 */
	String name();

	/**
	 * The file of this machine that holds the content, also that of a resource.
	 * @return the file; null when the content is somewhere else
	 */
	@Nullable Path path();

	/**
	 * How large our own content is.
	 * @return the size in bytes; -1 when that is not known before it is read
	 */
	long size();

	/**
	 * Opens our own content.
	 * @return the content, to be closed by the caller
	 * @throws IOException if it cannot be read
	 * @throws IllegalStateException if the content is not {@linkplain #isOwn() our own}
	 */
	InputStream open() throws IOException;

	/**
	 * Reads our own content.
	 * @return the content as NapCat takes it: {@code base64://} and the bytes in Base64
	 * @throws java.io.UncheckedIOException if it cannot be read
	 * @throws IllegalStateException if the content is not {@linkplain #isOwn() our own}
	 */
	String toBase64();

}
