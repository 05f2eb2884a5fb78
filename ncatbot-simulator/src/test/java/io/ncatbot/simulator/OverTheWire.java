package io.ncatbot.simulator;

import java.util.List;

import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A bot in the demo's world, connected by a real socket.
 */
abstract class OverTheWire {

	final NapCatSimulator sim = NapCatSimulator.builder().world(World.demo()).reportSelfMessage(true).start();

	TestBot bot;

	@BeforeEach
	void connect() {
		this.bot = TestBot.connect(this.sim);
	}

	@AfterEach
	void close() {
		this.bot.close();
		this.sim.close();
	}

	/** The data of a call that must succeed. */
	JsonNode ok(String action, String params) {
		JsonNode reply = this.bot.call(action, "{" + params + "}");
		assertThat(reply.path("retcode").intValue()).as(reply.toString()).isZero();
		return reply.path("data");
	}

	/** The text of a call that must fail. */
	String refused(String action, String params) {
		return refused(1200, action, params);
	}

	String refused(int retcode, String action, String params) {
		JsonNode reply = this.bot.call(action, "{" + params + "}");
		assertThat(reply.path("retcode").intValue()).as(reply.toString()).isEqualTo(retcode);
		assertThat(reply.path("data").isNull()).isTrue();
		assertThat(reply.path("message").asString()).isNotEmpty().isEqualTo(reply.path("wording").asString());
		return reply.path("message").asString();
	}

	/** The next event, which must be this one, but for the time and the bot's number. */
	void assertEvent(String expected) {
		JsonNode event = this.bot.next((frame) -> frame.has("post_type"));
		assertThat(event.path("time").longValue()).isBetween(1_700_000_000L, 4_000_000_000L);
		assertThat(event.path("self_id").longValue()).isEqualTo(10001);
		assertThat(event.asObject().without(List.of("time", "self_id"))).isEqualTo(Json.parse(expected));
	}

	/** Nothing came but replies: what was sent before a reply has arrived with it. */
	void assertNoEvent() {
		ok("get_status", "");
		assertThat(this.bot.waiting()).isEmpty();
	}

	static JsonNode json(String text) {
		return Json.parse(text);
	}

}
