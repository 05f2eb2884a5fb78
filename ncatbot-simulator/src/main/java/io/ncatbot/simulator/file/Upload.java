package io.ncatbot.simulator.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.concurrent.Future;

import org.jspecify.annotations.Nullable;

/**
 * A file that arrives in chunks. NapCat holds small uploads in memory; here every chunk
 * is a file of its own, and only the limits and the error texts differ.
 */
public final class Upload {

	private final UploadPlan plan;

	private final Path directory;

	private final boolean inMemory;

	private final BitSet received = new BitSet();

	private long bytes;

	private @Nullable Future<?> expiry;

	Upload(UploadPlan plan, Path directory, boolean inMemory) {
		this.plan = plan;
		this.directory = directory;
		this.inMemory = inMemory;
	}

	/**
	 * What was said of it at the beginning.
	 * @return the plan
	 */
	public UploadPlan plan() {
		return this.plan;
	}

	/**
	 * How many different chunks have come.
	 * @return the count
	 */
	public int receivedChunks() {
		return this.received.cardinality();
	}

	/**
	 * Whether all chunks have come.
	 * @return true when it can be put together
	 */
	public boolean isWhole() {
		return receivedChunks() == this.plan.totalChunks();
	}

	boolean has(int index) {
		return this.received.get(index);
	}

	boolean inMemory() {
		return this.inMemory;
	}

	long bytes() {
		return this.bytes;
	}

	void expiry(@Nullable Future<?> newExpiry) {
		if (this.expiry != null) {
			this.expiry.cancel(false);
		}
		this.expiry = newExpiry;
	}

	void store(int index, byte[] chunk) throws IOException {
		Files.write(chunkFile(index), chunk);
		this.received.set(index);
		this.bytes += chunk.length;
	}

	/**
	 * Puts the chunks together.
	 * @param target the file, which is replaced as a whole
	 * @return its SHA-256 in lower-case hexadecimal
	 */
	String assemble(Path target) throws IOException {
		int missing = this.received.nextClearBit(0);
		if (missing < this.plan.totalChunks()) {
			throw new IllegalStateException(
					this.inMemory ? "Missing memory chunk " + missing : "Missing chunk file " + missing);
		}
		MessageDigest digest = sha256();
		Path whole = this.directory.resolve("whole");
		try (OutputStream out = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(whole)),
				digest)) {
			for (int i = 0; i < this.plan.totalChunks(); i++) {
				Files.copy(chunkFile(i), out);
			}
		}
		String sha256 = HexFormat.of().formatHex(digest.digest());
		String expected = this.plan.expectedSha256();
		if (expected != null && !expected.isEmpty() && !expected.equals(sha256)) {
			throw new IllegalStateException("SHA256 mismatch. Expected: " + expected + ", Got: " + sha256);
		}
		Files.move(whole, target, StandardCopyOption.REPLACE_EXISTING);
		return sha256;
	}

	void discard() {
		expiry(null);
		TempFiles.deleteAll(this.directory);
	}

	private Path chunkFile(int index) {
		return this.directory.resolve(index + ".chunk");
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
