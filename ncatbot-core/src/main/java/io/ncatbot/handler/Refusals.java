package io.ncatbot.handler;

import io.ncatbot.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * Decides when a user is told why a handler does not take what was written.
 */
interface Refusals {

	/** Those of a handler that has nobody to ask: it tells at once. */
	Refusals ALONE = new Refusals() {
		@Override
		public void accepted() {
		}

		@Override
		public Verdict refused(@Nullable Message answer, boolean stops) {
			return new Verdict(answer, stops);
		}

		@Override
		public Verdict absent() {
			return Verdict.NOTHING_YET;
		}
	};

	/** The handler takes the message, or has failed. */
	void accepted();

	/**
	 * The handler refuses the message.
	 * @param answer why, for the user; null to say nothing
	 * @param stops whether no handler comes after it
	 */
	Verdict refused(@Nullable Message answer, boolean stops);

	/** The message was not for the handler after all. */
	Verdict absent();

	/**
	 * What is to be done now.
	 *
	 * @param answer what the user is told; null for nothing
	 * @param stops whether no handler comes afterwards
	 */
	record Verdict(@Nullable Message answer, boolean stops) {

		static final Verdict NOTHING_YET = new Verdict(null, false);

	}

}
