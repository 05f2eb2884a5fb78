package io.ncatbot.boot.autoconfigure;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.ncatbot.connection.http.PostRoom;
import io.ncatbot.event.PrivateMessage;
import io.ncatbot.handler.PrivateEvent;
import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.server.WebhookSettings;
import io.ncatbot.simulator.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;

import static io.ncatbot.boot.autoconfigure.RawPoster.CHUNKED;
import static io.ncatbot.boot.autoconfigure.RawPoster.SIGNED;
import static io.ncatbot.boot.autoconfigure.RawPoster.chunk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Peers that never end their posts keep no good NapCat from being served. That they come
 * from many addresses is what a proxy says that the server trusts.
 */
@ExtendWith(OutputCaptureExtension.class)
class SlowPostsOverTheWireTest {

	private static final Duration PATIENCE = ServerApplication.PATIENCE;

	private static final String TOKEN = "s3cr3t-t0ken";

	private final List<AutoCloseable> open = new ArrayList<>();

	private ServerApplication application;

	@AfterEach
	void close() throws Exception {
		for (int i = this.open.size() - 1; i >= 0; i--) {
			this.open.get(i).close();
		}
	}

	/** With few threads, all of which would be taken otherwise. */
	private void start() {
		this.application = ServerApplication.start(Hearing.class, "ncatbot.webhook.enabled=true",
				"ncatbot.token=" + TOKEN, "ncatbot.webhook.max-concurrent-posts=5", "server.tomcat.threads.max=8",
				"server.forward-headers-strategy=native");
		this.open.add(this.application);
	}

	private RawPoster stall(String address) throws IOException {
		RawPoster peer = RawPoster.connect(this.application.port());
		this.open.add(peer);
		return peer.send(SIGNED + "X-Forwarded-For: " + address + "\r\n" + CHUNKED + chunk(1));
	}

	private void stalled(int count) {
		await().atMost(PATIENCE).until(() -> this.application.bean(PostRoom.class).reading() == count);
	}

	private NapCatSimulator napCat() {
		NapCatSimulator napCat = NapCatSimulator.builder()
			.world(World.of(10001, "喵喵").addFriend(456, "小明"))
			.forwardWebSocket(false)
			.webhook(WebhookSettings.to(this.application.url("http", "/onebot/webhook"), TOKEN))
			.start();
		this.open.add(napCat);
		return napCat;
	}

	private void hears(NapCatSimulator napCat, int count) {
		Hearing hearing = this.application.bean(Hearing.class);
		hearing.heard.clear();
		for (int i = 0; i < count; i++) {
			napCat.friend(456).says("第" + i);
		}
		await().atMost(PATIENCE).until(() -> hearing.heard.size() == count);
	}

	@Test
	void aGoodNapCatIsServedWhateverOthersKeepOpen(CapturedOutput output) throws IOException {
		start();
		NapCatSimulator napCat = napCat();
		hears(napCat, 1);
		stall("203.0.113.1");
		stalled(1);
		stall("203.0.113.2");
		stalled(2);
		List<RawPoster> refused = new ArrayList<>();
		for (int i = 0; i < 30; i++) {
			refused.add(stall("203.0.113." + (i + 3)));
		}
		for (RawPoster peer : refused) {
			assertThat(peer.status()).isEqualTo(503);
			assertThat(peer.rest()).contains("Too many posts are on their way already.");
		}
		hears(napCat, 40);
		assertThat(this.application.bean(PostRoom.class).refused()).isEqualTo(30);
		assertThat(output).containsOnlyOnce("was refused with 503")
			.contains("ncatbot.webhook.max-concurrent-posts")
			.doesNotContain("ERROR");
	}

	@Test
	void oneAddressHasOnlySoManyAndAnIpv6NetworkIsOne() throws IOException {
		start();
		RawPoster first = stall("2001:db8:1:2::1");
		stalled(1);
		RawPoster refused = stall("2001:db8:1:2:ffff::7");
		assertThat(refused.status()).isEqualTo(429);
		assertThat(refused.rest()).contains("Too many posts from this address are on their way already.");
		stall("2001:db8:1:3::1");
		stalled(2);
		first.send("0\r\n\r\n");
		assertThat(first.status()).as("it is read, and its signature is wrong").isEqualTo(401);
		stalled(1);
		stall("2001:db8:1:2::1");
		stalled(2);
	}

	@Test
	void whoHasShownTheTokenMayBeSlow() throws IOException {
		start();
		NapCatSimulator napCat = napCat();
		hears(napCat, 1);
		for (int i = 1; i <= 4; i++) {
			stall("127.0.0.1");
			stalled(i);
		}
		hears(napCat, 10);
		stall("127.0.0.1");
		stalled(5);
		assertThat(stall("127.0.0.1").status()).as("there are no more than these").isEqualTo(503);
	}

	@Configuration(proxyBeanMethods = false)
	static class Hearing {

		private final List<String> heard = new CopyOnWriteArrayList<>();

		@PrivateEvent
		void hear(PrivateMessage message) {
			this.heard.add(message.text());
		}

	}

}
