package io.ncatbot.api.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * What the chunks of a download are written to.
 */
interface ChunkOutput {

	/** Writes a chunk. */
	void write(byte[] chunk) throws IOException;

	/**
	 * Keeps what was written.
	 * @return the file that holds it now, null where there is none
	 */
	@Nullable Path keep() throws IOException;

	/** Gives up what was written, as far as that can be undone. */
	void discard();

	static ChunkOutput of(OutputStream stream) {
		return new ChunkOutput() {

			@Override
			public void write(byte[] chunk) throws IOException {
				stream.write(chunk);
			}

			@Override
			public @Nullable Path keep() throws IOException {
				stream.flush();
				return null;
			}

			@Override
			public void discard() {
				// What a stream has taken is out of reach.
			}

		};
	}

}
