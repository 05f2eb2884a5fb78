package io.ncatbot.simulator.server;

/**
 * What passes between a server and its bots, for whoever wants to know that nothing is on
 * its way. How one can know depends on the transport: frames of a WebSocket, and events
 * of an HTTP server, were given to connections, and the bot counts what it took; a post
 * is over when the bot has answered it, and an action over HTTP when the bot has its
 * answer.
 *
 * @param connections the bots that are connected and accepted
 * @param framesGiven frames that these connections were given, whether they left or wait;
 * answers over HTTP are not among them
 * @param callsBegun calls that came since the start
 * @param callsDone calls among them with which the server is through, whatever became of
 * them; a call that is delayed on purpose is not done
 * @param postsBegun events that were to be posted to webhooks since the start
 * @param postsDone posts among them that are over: what the answer asked for is done, or
 * the post has failed
 * @param repeatsBegun what happened in groups that are shared with other accounts, and is
 * to happen in their worlds too; 0 where there are none
 * @param repeatsDone how much of it has happened there
 */
public record ServerActivity(int connections, long framesGiven, long callsBegun, long callsDone, long postsBegun,
		long postsDone, long repeatsBegun, long repeatsDone) {

	/**
	 * Adds what happens in shared groups.
	 * @param begun what is to happen in the worlds of other accounts too
	 * @param done how much of it has happened there
	 * @return such counts
	 */
	public ServerActivity withRepeats(long begun, long done) {
		return new ServerActivity(this.connections, this.framesGiven, this.callsBegun, this.callsDone, this.postsBegun,
				this.postsDone, begun, done);
	}

}
