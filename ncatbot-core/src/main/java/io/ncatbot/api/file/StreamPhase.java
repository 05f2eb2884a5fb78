package io.ncatbot.api.file;

/**
 * Where a part of a stream stands.
 */
public enum StreamPhase {

	/** In its midst; of a download, more parts follow. */
	STREAM,
	/** At its end. */
	RESPONSE,
	/** At its end, which is a failure. */
	ERROR,
	/** Something that is not known here. */
	UNKNOWN

}
