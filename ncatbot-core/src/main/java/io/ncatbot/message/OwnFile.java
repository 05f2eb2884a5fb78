package io.ncatbot.message;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;

/**
 * Content of our own, read when it is sent. Two are equal when they hold the same bytes,
 * or name the same file or resource.
 */
final class OwnFile implements FileSource {

	private final Object origin;

	private final String name;

	private volatile byte @Nullable [] content;

	private OwnFile(Object origin, String name) {
		this.origin = Objects.requireNonNull(origin, "A file source needs its content");
		this.name = name;
	}

	static OwnFile of(Path file) {
		Path fileName = file.getFileName();
		return new OwnFile(file, (fileName != null) ? fileName.toString() : "");
	}

	static OwnFile of(byte[] content, String name) {
		OwnFile own = new OwnFile(content, name);
		own.content = content;
		return own;
	}

	static OwnFile of(Resource resource) {
		String fileName = resource.getFilename();
		return new OwnFile(resource, (fileName != null) ? fileName : "");
	}

	static OwnFile of(InputStream content, String name) {
		return new OwnFile(content, name);
	}

	static @Nullable OwnFile ofBase64(String base64) {
		try {
			return of(Base64.getDecoder().decode(base64), "");
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	@Override
	public boolean isOwn() {
		return true;
	}

	@Override
	public boolean isFetched() {
		return false;
	}

	@Override
	public @Nullable String reference() {
		return null;
	}

	@Override
	public String name() {
		return this.name;
	}

	@Override
	public @Nullable Path path() {
		return (this.origin instanceof Path file) ? file : null;
	}

	@Override
	public long size() {
		byte[] known = this.content;
		if (known != null) {
			return known.length;
		}
		try {
			if (this.origin instanceof Path file) {
				return Files.size(file);
			}
			if (this.origin instanceof Resource resource && resource.isFile()) {
				return resource.contentLength();
			}
			return -1;
		}
		catch (IOException ex) {
			// the size is only an estimate; whoever reads the content is told what is
			// wrong with it
			return -1;
		}
	}

	@Override
	public InputStream open() throws IOException {
		byte[] known = this.content;
		if (known != null) {
			return new ByteArrayInputStream(known);
		}
		if (this.origin instanceof Path file) {
			return Files.newInputStream(file);
		}
		if (this.origin instanceof Resource resource) {
			return resource.getInputStream();
		}
		return new ByteArrayInputStream(drain((InputStream) this.origin));
	}

	private synchronized byte[] drain(InputStream stream) throws IOException {
		byte[] known = this.content;
		if (known == null) {
			try (stream) {
				known = stream.readAllBytes();
			}
			this.content = known;
		}
		return known;
	}

	@Override
	public String toBase64() {
		byte[] known = this.content;
		if (known == null) {
			try (InputStream stream = open()) {
				known = stream.readAllBytes();
			}
			catch (IOException ex) {
				throw new UncheckedIOException("Cannot read the content of '" + this + "'", ex);
			}
		}
		return "base64://" + Base64.getEncoder().encodeToString(known);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		if (!(other instanceof OwnFile that)) {
			return false;
		}
		if (this.origin instanceof byte[] mine && that.origin instanceof byte[] theirs) {
			return Arrays.equals(mine, theirs) && this.name.equals(that.name);
		}
		return this.origin.equals(that.origin) && this.name.equals(that.name);
	}

	@Override
	public int hashCode() {
		return (this.origin instanceof byte[] bytes) ? Arrays.hashCode(bytes) : this.origin.hashCode();
	}

	@Override
	public String toString() {
		if (this.origin instanceof byte[] bytes) {
			return "base64://…(" + bytes.length + " bytes)";
		}
		return (this.origin instanceof InputStream) ? "stream " + this.name : Shortened.text(this.origin.toString());
	}

}
