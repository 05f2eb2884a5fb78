package io.ncatbot.demo;

import io.ncatbot.boot.test.event.Events;
import io.ncatbot.event.GroupBan;
import io.ncatbot.event.GroupMessage;
import io.ncatbot.event.Role;
import org.junit.jupiter.api.Test;

import static io.ncatbot.boot.test.assertions.NcatBotAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Code that only looks at events needs no bot at all.
 */
class EventFixturesTest {

	@Test
	void eventsAreMadeForUnitTests() {
		GroupMessage message = Events.groupMessage().groupId(123).userId(456).role(Role.ADMIN).text("喵").build();
		assertThat(message).isInGroup(123).isOfUser(456).message().hasText("喵").quotesNothing();
		GroupBan ban = Events.groupBan().with("duration", 60).build();
		assertThat(ban.duration()).isEqualTo(60);
	}

}
