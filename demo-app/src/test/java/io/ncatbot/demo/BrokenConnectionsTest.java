package io.ncatbot.demo;

import java.time.Duration;

import io.ncatbot.boot.test.BotTime;
import io.ncatbot.boot.test.autoconfigure.NcatBotTest;
import io.ncatbot.connection.Bots;
import io.ncatbot.connection.LinkState;
import io.ncatbot.connection.LoginState;
import io.ncatbot.simulator.NapCatSimulator;
import org.junit.jupiter.api.Test;

import static io.ncatbot.boot.test.assertions.NcatBotAssertions.assertThat;

@NcatBotTest(properties = "ncatbot.connection.ping-interval=30s")
class BrokenConnectionsTest {

	@Test
	void aBrokenConnectionIsOpenedAgain(NapCatSimulator sim, Bots bots) {
		assertThat(bots.primary()).reconnectsAfter(sim::dropConnections);
		assertThat(bots.primary()).reconnectsAfter(() -> sim.faults().links().close(1009));
		assertThat(bots.primary()).reconnectsAfter(() -> sim.faults().links().restart());
		sim.friend(456).says("你是谁");
		assertThat(sim).friend(456).received("我是 喵喵，QQ 号 10001 喵~");
	}

	@Test
	void aWrongTokenIsNotTheEnd(NapCatSimulator sim, Bots bots, BotTime time) {
		sim.faults().rejectToken();
		sim.dropConnections();
		assertThat(bots.primary()).hasLink(LinkState.REFUSED).hasLinkProblemContaining("token");
		sim.faults().acceptToken();
		time.advance(Duration.ofMinutes(2));
		assertThat(bots.primary()).isConnected();
	}

	@Test
	void aMessageThatComesTwiceIsAnsweredOnce(NapCatSimulator sim, Bots bots) {
		sim.faults().duplicateNextEvent();
		sim.friend(456).says("你是谁");
		assertThat(sim).friend(456).received("我是 喵喵，QQ 号 10001 喵~").receivedNothing();
		sim.faults().garbleNextEvent();
		assertThat(bots.primary()).staysConnectedDuring(() -> sim.friend(456).says("你是谁"));
		assertThat(sim).friend(456).receivedNothing();
	}

	@Test
	void aSilentConnectionIsGivenUp(NapCatSimulator sim, Bots bots, BotTime time) {
		sim.faults().halfOpen();
		time.advance(Duration.ofSeconds(90));
		assertThat(bots.primary()).hasLinkProblemContaining("neither heartbeats nor anything else");
		sim.faults().heal();
		time.advance(Duration.ofMinutes(1));
		assertThat(bots.primary()).isConnected();
	}

	@Test
	void anAccountThatIsKickedIsNotALostConnection(NapCatSimulator sim, Bots bots) {
		assertThat(bots.primary()).staysConnectedDuring(() -> {
			sim.bot().isKickedOff("下线通知", "你的账号已在其他设备登录");
			assertThat(bots.primary()).hasLogin(LoginState.KICKED);
		});
	}

}
