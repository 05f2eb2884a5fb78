package io.ncatbot.api.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that comes into being at once: it is written beside its place, and moved there
 * when it is complete.
 */
final class FileOutput implements ChunkOutput {

	private static final Logger logger = LoggerFactory.getLogger(FileOutput.class);

	private final Path file;

	private final Path part;

	private final OutputStream stream;

	private FileOutput(Path file, Path part, OutputStream stream) {
		this.file = file;
		this.part = part;
		this.stream = stream;
	}

	static FileOutput beside(Path file) throws IOException {
		// Not Files.createTempFile: what that makes is for its owner's eyes only.
		Path part = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".part");
		return new FileOutput(file, part,
				Files.newOutputStream(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
	}

	@Override
	public void write(byte[] chunk) throws IOException {
		this.stream.write(chunk);
	}

	@Override
	public Path keep() throws IOException {
		this.stream.close();
		try {
			Files.move(this.part, this.file, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (AtomicMoveNotSupportedException ex) {
			Files.move(this.part, this.file, StandardCopyOption.REPLACE_EXISTING);
		}
		return this.file;
	}

	@Override
	public void discard() {
		try {
			this.stream.close();
		}
		catch (IOException ex) {
			logger.debug("Closing '{}' failed; it is deleted anyway", this.part, ex);
		}
		try {
			Files.deleteIfExists(this.part);
		}
		catch (IOException ex) {
			logger.warn("The incomplete download '{}' could not be deleted: {}", this.part, ex.toString());
		}
	}

}
