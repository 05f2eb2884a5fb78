package io.ncatbot.simulator.server;

import java.time.Duration;

import io.ncatbot.simulator.message.MessagePostFormat;

/**
 * One entry of NapCat's network configuration; no two are the same, whatever they say.
 */
final class Adapter {

	/** What NapCat does not let anybody set on HTTP ports. */
	static final Duration HTTP_HEARTBEAT = Duration.ofSeconds(30);

	private final String unknownAction;

	private final Duration heartbeat;

	private final MessagePostFormat format;

	private final boolean reportSelfMessage;

	private Adapter(String unknownAction, Duration heartbeat, MessagePostFormat format, boolean reportSelfMessage) {
		this.unknownAction = unknownAction;
		this.heartbeat = heartbeat;
		this.format = format;
		this.reportSelfMessage = reportSelfMessage;
	}

	static Adapter of(OneBotSettings forward) {
		return new Adapter("不支持的API ", forward.heartbeat(), forward.format(), forward.reportSelfMessage());
	}

	static Adapter of(HttpSettings http) {
		return new Adapter("不支持的Api ", HTTP_HEARTBEAT, http.format(), http.reportSelfMessage());
	}

	static Adapter of(ReverseSettings reverse) {
		return new Adapter("不支持的Api ", reverse.heartbeat(), reverse.format(), reverse.reportSelfMessage());
	}

	static Adapter of(WebhookSettings webhook) {
		return new Adapter("", Duration.ZERO, webhook.format(), webhook.reportSelfMessage());
	}

	/** How each says that it does not know an action; its name follows. */
	String unknownAction() {
		return this.unknownAction;
	}

	Duration heartbeat() {
		return this.heartbeat;
	}

	MessagePostFormat format() {
		return this.format;
	}

	boolean reportSelfMessage() {
		return this.reportSelfMessage;
	}

}
