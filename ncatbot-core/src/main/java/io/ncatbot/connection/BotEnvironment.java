package io.ncatbot.connection;

import io.ncatbot.api.service.ApplicationServices;
import io.ncatbot.concurrent.Timers;
import io.ncatbot.concurrent.Workers;
import io.ncatbot.connection.transfer.Transfers;

/**
 * What bots work with; the bots of one application share it.
 *
 * @param settings how connections behave
 * @param connector opens connections
 * @param timers measures time
 * @param continuations runs what is chained to calls, and listeners
 * @param transfers carries files
 * @param events takes what the bots receive
 * @param listener learns how the bots are
 * @param services what the application does for the bots beside NapCat
 * @param observer measures the bots; {@link BotObserver#NONE} where nobody does
 */
public record BotEnvironment(ConnectionSettings settings, FrameConnector connector, Timers timers,
		Workers continuations, Transfers transfers, EventSink events, BotListener listener,
		ApplicationServices services, BotObserver observer) {

	/**
	 * Makes the environment of a bot that has limits of its own.
	 * @param limits how much it may hold
	 * @return the environment with these limits in its settings
	 */
	BotEnvironment withLimits(BotLimits limits) {
		return new BotEnvironment(this.settings.withLimits(limits), this.connector, this.timers, this.continuations,
				this.transfers, this.events, this.listener, this.services, this.observer);
	}

}
