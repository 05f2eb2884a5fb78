package io.ncatbot.connection.transfer;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.BooleanSupplier;

import io.ncatbot.message.FileSource;
import org.jspecify.annotations.Nullable;

/**
 * The content of an upload: measured once, then read chunk by chunk. Chunks are read
 * mostly in their order; one that is needed again is found by beginning anew, which works
 * for any source.
 */
final class UploadSource implements Closeable {

	private static final int BLOCK = 1 << 16;

	private final FileSource file;

	private final int chunkSize;

	private final long size;

	private final String sha256;

	private @Nullable InputStream stream;

	private long position;

	private UploadSource(FileSource file, int chunkSize, long size, String sha256) {
		this.file = file;
		this.chunkSize = chunkSize;
		this.size = size;
		this.sha256 = sha256;
	}

	static UploadSource measure(FileSource file, int chunkSize, BooleanSupplier cancelled) throws IOException {
		MessageDigest digest = newDigest();
		long size = 0;
		try (InputStream stream = file.open()) {
			byte[] block = new byte[BLOCK];
			for (int count = stream.read(block); count >= 0 && !cancelled.getAsBoolean(); count = stream.read(block)) {
				digest.update(block, 0, count);
				size += count;
			}
		}
		if (size == 0) {
			throw new IOException("it is empty, and NapCat takes no empty files");
		}
		return new UploadSource(file, chunkSize, size, HexFormat.of().formatHex(digest.digest()));
	}

	private static MessageDigest newDigest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every JVM has SHA-256", ex);
		}
	}

	long size() {
		return this.size;
	}

	/** In lower-case digits: NapCat compares them literally. */
	String sha256() {
		return this.sha256;
	}

	int chunks() {
		return Math.toIntExact((this.size + this.chunkSize - 1) / this.chunkSize);
	}

	int length(int chunk) {
		return (int) Math.min(this.chunkSize, this.size - (long) chunk * this.chunkSize);
	}

	byte[] read(int chunk) throws IOException {
		long start = (long) chunk * this.chunkSize;
		int length = length(chunk);
		InputStream open = streamAt(start);
		byte[] content = open.readNBytes(length);
		this.position = start + content.length;
		boolean longer = this.position == this.size && open.read() >= 0;
		if (content.length < length || longer) {
			throw changed();
		}
		return content;
	}

	private InputStream streamAt(long start) throws IOException {
		InputStream open = this.stream;
		if (open == null || start < this.position) {
			close();
			open = this.file.open();
			this.stream = open;
			this.position = 0;
		}
		try {
			open.skipNBytes(start - this.position);
		}
		catch (EOFException ex) {
			throw changed();
		}
		return open;
	}

	private IOException changed() {
		return new IOException("it changed while it was read: it had %d bytes at first".formatted(this.size));
	}

	@Override
	public void close() throws IOException {
		if (this.stream != null) {
			this.stream.close();
			this.stream = null;
		}
	}

}
