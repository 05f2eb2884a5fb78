package io.ncatbot.boot.test.assertions;

import java.time.Duration;
import java.util.function.Function;

import io.ncatbot.api.BotAPI;
import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.world.Chat;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions about what the bots of a simulated NapCat did. What is to have happened is
 * waited for as long as the bot has anything to do, and a moment longer; what is not to
 * have happened is certain as soon as the bot is idle. A failure shows the conversation
 * with the frames beside it.
 */
public final class SimulatorAssert extends AbstractAssert<SimulatorAssert, NapCatSimulator> {

	private Duration grace = Patience.GRACE;

	SimulatorAssert(NapCatSimulator actual) {
		super(actual, SimulatorAssert.class);
	}

	/**
	 * Sets how long to wait while the bot is idle, for what its own threads do: an
	 * {@code @Async} method, a timer of the application. While it is busy, or the machine
	 * slow, it is waited for longer anyway.
	 * @param grace the time; 1 s when nothing is said
	 * @return this assertion
	 */
	public SimulatorAssert within(Duration grace) {
		this.grace = grace;
		return this;
	}

	/**
	 * What the bot said in a group.
	 * @param groupId the group's number
	 * @return assertions about it
	 */
	public ChatAssert group(long groupId) {
		isNotNull();
		this.actual.group(groupId);
		return new ChatAssert(Chat.group(groupId), patience()).as(descriptionText());
	}

	/**
	 * What the bot said to somebody in private.
	 * @param userId the QQ number
	 * @return assertions about it
	 */
	public ChatAssert friend(long userId) {
		isNotNull();
		return new ChatAssert(Chat.privateWith(userId), patience()).as(descriptionText());
	}

	/**
	 * Expects a call, one made before included.
	 * @param action the action's name, such as {@code set_group_ban}
	 * @return assertions about calls of it
	 */
	public CallAssert called(String action) {
		isNotNull();
		return new CallAssert(action, patience()).as(descriptionText()).happened();
	}

	/**
	 * Expects a call as the API makes it, one made before included:
	 * {@code called((api) -> api.setGroupBan(123, 456, Duration.ofMinutes(10)))}.
	 * @param call makes the call, with all its parameters; it is not carried out
	 * @return assertions about such calls
	 */
	public CallAssert called(Function<BotAPI, ?> call) {
		isNotNull();
		ExpectedCall expected = ExpectedCall.of(call);
		return new CallAssert(expected.action(), patience()).as(descriptionText()).withExactly(expected.params());
	}

	/**
	 * Expects that an action is not called: waits until the bot is idle, and looks.
	 * @param action the action's name
	 * @return this assertion
	 */
	public SimulatorAssert neverCalled(String action) {
		isNotNull();
		new CallAssert(action, patience()).as(descriptionText()).times(0);
		return this;
	}

	/**
	 * Expects that the bot sent what a file says: waits until it is idle, and compares
	 * all its calls since the test began with
	 * {@code src/test/resources/snapshots/<name>.json}. With
	 * {@code -Dncatbot.snapshots=update} the file is written instead.
	 * @param name the file's name, without its ending; folders are allowed
	 * @return this assertion
	 */
	public SimulatorAssert sentAsInSnapshot(String name) {
		isIdle();
		String problem = Snapshot.named(name).compare(Snapshot.text(this.actual.calls()));
		if (!problem.isEmpty()) {
			failWithMessage("%s", Failure.text(problem, "", patience()));
		}
		return this;
	}

	/**
	 * Expects that the bot comes to rest: every event is handled, every call answered.
	 * Afterwards the world can be looked at with any assertion.
	 * @return this assertion
	 */
	public SimulatorAssert isIdle() {
		isNotNull();
		if (!patience().awaitIdle()) {
			failWithMessage("%s", Failure.text("Expected the bot to come to rest.", "", patience()));
		}
		return this;
	}

	private Patience patience() {
		return new Patience(this.actual, this.grace);
	}

}
