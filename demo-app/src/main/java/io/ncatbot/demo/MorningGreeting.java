package io.ncatbot.demo;

import java.util.List;

import io.ncatbot.api.BotAPI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Scheduling is Spring's: the bot says good morning at eight. The API may be called from
 * any thread.
 */
@Component
@EnableScheduling
class MorningGreeting {

	private static final Logger log = LoggerFactory.getLogger(MorningGreeting.class);

	private final BotAPI api;

	private final List<Long> groups;

	MorningGreeting(BotAPI api, @Value("${demo.morning.groups:}") List<Long> groups) {
		this.api = api;
		this.groups = groups;
	}

	@Scheduled(cron = "${demo.morning.cron:0 0 8 * * *}", zone = "Asia/Shanghai")
	void greet() {
		for (long group : this.groups) {
			this.api.postGroupMsg(group, "早上好喵~").whenComplete((sent, failure) -> {
				if (failure != null) {
					log.warn("没能向 {} 说早安: {}", group, failure.getMessage());
				}
			});
		}
	}

}
