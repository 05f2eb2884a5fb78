package io.ncatbot.handler;

/**
 * What all handlers of a registry share.
 *
 * @param errors deals with failures
 * @param replies sends what methods return
 * @param quotedAuthors knows who wrote what is quoted
 */
record HandlerServices(HandlerErrorStrategy errors, ReturnedReply replies, QuotedAuthors quotedAuthors) {

}
