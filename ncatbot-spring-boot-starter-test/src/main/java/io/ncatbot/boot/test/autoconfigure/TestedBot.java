package io.ncatbot.boot.test.autoconfigure;

/**
 * A bot of a test.
 *
 * @param name its name
 * @param selfId the QQ number of its simulated account
 */
record TestedBot(String name, long selfId) {

}
