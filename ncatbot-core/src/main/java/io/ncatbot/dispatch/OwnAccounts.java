package io.ncatbot.dispatch;

import java.util.Arrays;
import java.util.stream.IntStream;

import io.ncatbot.connection.Bot;
import io.ncatbot.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * The QQ accounts of this application's bots, as their events tell them. It is asked for
 * every message, and so keeps plain sorted numbers; they hardly ever change.
 */
final class OwnAccounts {

	private volatile Known known = new Known(new long[0], new Bot[0]);

	/** Learns from an event whose account the bot has. */
	void learn(Bot bot, Event event) {
		if (event.selfId() != 0 && find(event.selfId()) != bot) {
			add(event.selfId(), bot);
		}
	}

	private synchronized void add(long account, Bot bot) {
		Known now = this.known;
		int at = Arrays.binarySearch(now.accounts, account);
		if (at >= 0) {
			Bot[] bots = now.bots.clone();
			bots[at] = bot;
			this.known = new Known(now.accounts, bots);
			return;
		}
		int place = -at - 1;
		long[] accounts = new long[now.accounts.length + 1];
		Bot[] bots = new Bot[accounts.length];
		System.arraycopy(now.accounts, 0, accounts, 0, place);
		System.arraycopy(now.bots, 0, bots, 0, place);
		accounts[place] = account;
		bots[place] = bot;
		System.arraycopy(now.accounts, place, accounts, place + 1, now.accounts.length - place);
		System.arraycopy(now.bots, place, bots, place + 1, now.bots.length - place);
		this.known = new Known(accounts, bots);
	}

	/** What the account of a bot writes that is gone is what anybody writes. */
	synchronized void forget(Bot bot) {
		Known now = this.known;
		int[] kept = IntStream.range(0, now.bots.length).filter((i) -> now.bots[i] != bot).toArray();
		this.known = new Known(IntStream.of(kept).mapToLong((i) -> now.accounts[i]).toArray(),
				IntStream.of(kept).mapToObj((i) -> now.bots[i]).toArray(Bot[]::new));
	}

	@Nullable Bot find(long account) {
		Known now = this.known;
		int at = Arrays.binarySearch(now.accounts, account);
		return (at >= 0) ? now.bots[at] : null;
	}

	private record Known(long[] accounts, Bot[] bots) {

	}

}
