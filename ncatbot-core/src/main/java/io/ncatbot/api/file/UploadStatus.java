package io.ncatbot.api.file;

/**
 * What a request of an upload did.
 */
public enum UploadStatus {

	/** It stored a chunk. */
	CHUNK_RECEIVED,
	/** It stored nothing new: a chunk that had come before, or a question. */
	FILE_CREATED,
	/** It completed the file. */
	FILE_COMPLETE,
	/** Something that is not known here. */
	UNKNOWN

}
