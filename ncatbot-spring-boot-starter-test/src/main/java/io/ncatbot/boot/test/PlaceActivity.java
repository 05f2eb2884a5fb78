package io.ncatbot.boot.test;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import io.ncatbot.connection.Bot;
import io.ncatbot.connection.BotActivity;
import io.ncatbot.connection.LinkState;
import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.server.ServerActivity;

/**
 * What passes between a simulator and its bots. All counts but those of what is pending
 * only grow.
 *
 * @param connecting whether a bot is being connected, or will be by itself
 * @param unnoticed how many connections are lost that the bots believe in
 * @param taken frames that the bots took from their connections
 * @param callsStarted calls that they began
 * @param callsPending calls without an answer, or whose continuations run
 * @param changesPending changes of which listeners are being told
 * @param server what the simulator has done
 */
record PlaceActivity(boolean connecting, int unnoticed, long taken, long callsStarted, int callsPending,
		int changesPending, ServerActivity server) {

	static PlaceActivity of(NapCatSimulator simulator, Collection<? extends Bot> bots, boolean expectsConnections) {
		boolean connecting = false;
		int connected = 0;
		BotActivity sum = BotActivity.NONE;
		for (Bot bot : bots) {
			sum = sum.plus(bot.activity());
			connected += (bot.link() == LinkState.CONNECTED) ? 1 : 0;
			connecting |= bot.link() == LinkState.CONNECTING || bot.link() == LinkState.LOST && simulator.isListening();
		}
		ServerActivity server = simulator.activity();
		int unnoticed = expectsConnections ? Math.max(0, connected - server.connections()) : 0;
		return new PlaceActivity(connecting, unnoticed, sum.framesTaken(), sum.callsStarted(), sum.callsPending(),
				sum.changesPending(), server);
	}

	/** What is left to do, in words; empty when nothing is. */
	List<String> problems() {
		List<String> problems = new ArrayList<>();
		if (this.connecting) {
			problems.add("connecting");
		}
		count(problems, this.unnoticed, "lost connection(s) that it has not noticed");
		count(problems, this.server.framesGiven() - this.taken, "frame(s) on the way to it");
		count(problems, this.server.postsBegun() - this.server.postsDone(), "post(s) that it has not answered");
		count(problems, this.server.repeatsBegun() - this.server.repeatsDone(),
				"happening(s) in a shared group that the other accounts are to hear of");
		count(problems, this.server.callsBegun() - this.server.callsDone(), "call(s) that NapCat delays");
		count(problems, this.callsPending, "call(s) without an answer, or whose continuation runs");
		count(problems, this.changesPending, "change(s) of link or login that it is told of");
		return problems;
	}

	private static void count(List<String> problems, long count, String what) {
		if (count != 0) {
			problems.add(count + " " + what);
		}
	}

}
