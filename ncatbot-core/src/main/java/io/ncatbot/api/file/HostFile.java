package io.ncatbot.api.file;

import io.ncatbot.message.FileSource;

/**
 * A file of our own that is now on NapCat's host.
 *
 * @param filePath its absolute path there
 * @param fileSize its size in bytes
 * @param sha256 its SHA-256 in lower-case hexadecimal digits, which NapCat verified
 * @param totalChunks in how many chunks it went there
 * @param streamId the upload's id
 */
public record HostFile(String filePath, long fileSize, String sha256, int totalChunks, String streamId) {

	/**
	 * The file as something to send.
	 * @return the source that NapCat finds on its host, until it deletes it
	 */
	public FileSource source() {
		return FileSource.onNapCatHost(this.filePath);
	}

}
