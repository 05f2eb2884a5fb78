package io.ncatbot.api.file;

/**
 * The kind of a part of a stream.
 */
public enum StreamDataType {

	/** The description of a file that follows. */
	FILE_INFO,
	/** A chunk of a file. */
	FILE_CHUNK,
	/** The end of a file. */
	FILE_COMPLETE,
	/** A part of the test stream. */
	DATA_CHUNK,
	/** The end of the test stream. */
	DATA_COMPLETE,
	/** A failure. */
	ERROR,
	/** Something that is not known here. */
	UNKNOWN

}
