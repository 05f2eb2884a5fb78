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

	private final byte @Nullable [] content;

	private final @Nullable KeptStream stream;

	private OwnFile(Object origin, String name, byte @Nullable [] content, @Nullable KeptStream stream) {
		this.origin = Objects.requireNonNull(origin, "A file source needs its content");
		this.name = name;
		this.content = content;
		this.stream = stream;
	}

	static OwnFile of(Path file) {
		Path fileName = file.getFileName();
		return new OwnFile(file, (fileName != null) ? fileName.toString() : "", null, null);
	}

	static OwnFile of(byte[] content, String name) {
		return new OwnFile(content, name, content, null);
	}

	static OwnFile of(Resource resource) {
		String fileName = resource.getFilename();
		// One that is open can be read only once.
		KeptStream kept = resource.isOpen() ? new KeptStream(() -> resource.getInputStream()) : null;
		return new OwnFile(resource, (fileName != null) ? fileName : "", null, kept);
	}

	static OwnFile of(InputStream content, String name) {
		return new OwnFile(content, name, null, new KeptStream(() -> content));
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
		if (this.origin instanceof Path file) {
			return file;
		}
		try {
			return (this.origin instanceof Resource resource && resource.isFile()) ? resource.getFile().toPath() : null;
		}
		catch (IOException ex) {
			return null;
		}
	}

	@Override
	public long size() {
		if (this.content != null) {
			return this.content.length;
		}
		if (this.stream != null) {
			return this.stream.size();
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
		if (this.content != null) {
			return new ByteArrayInputStream(this.content);
		}
		if (this.stream != null) {
			return this.stream.open();
		}
		if (this.origin instanceof Path file) {
			return Files.newInputStream(file);
		}
		return ((Resource) this.origin).getInputStream();
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
