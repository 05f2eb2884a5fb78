package io.ncatbot.handler;

/**
 * What all handlers of a registry share.
 *
 * @param failures deals with failures
 * @param returned deals with what methods return
 * @param quotedAuthors knows who wrote what is quoted
 * @param watch knows what runs
 */
record HandlerServices(FailureHandling failures, ReturnedValues returned, QuotedAuthors quotedAuthors,
		HandlerWatch watch) {

}
