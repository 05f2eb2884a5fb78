package io.ncatbot.simulator.server;

/**
 * What passes between a server and its bots, for whoever wants to know that nothing is on
 * its way.
 *
 * @param connections the bots that are connected and accepted
 * @param framesGiven frames that these connections were given, whether they left or wait
 * @param callsBegun calls that came since the start
 * @param callsDone calls among them with which the server is through, whatever became of
 * them; a call that is delayed on purpose is not done
 */
public record ServerActivity(int connections, long framesGiven, long callsBegun, long callsDone) {
}
