package io.ncatbot.boot.test.bot;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import io.ncatbot.api.ApiResult;
import io.ncatbot.api.BotAPI;
import io.ncatbot.api.CallTimeoutException;
import io.ncatbot.api.ConnectionLostException;
import io.ncatbot.event.PrivateMessage;
import io.ncatbot.handler.PrivateEvent;
import io.ncatbot.message.Face;
import io.ncatbot.message.Message;

import org.springframework.stereotype.Component;

/**
 * Answers in each way that a handler can.
 */
@Component
public class Chatter {

	private final BotAPI api;

	private volatile CountDownLatch gate = new CountDownLatch(0);

	Chatter(BotAPI api) {
		this.api = api;
	}

	/** What is said in the background waits until it is opened again. */
	public void close() {
		this.gate = new CountDownLatch(1);
	}

	public void open() {
		this.gate.countDown();
	}

	@PrivateEvent("你好")
	Message greet(PrivateMessage msg) {
		return Message.of("你好，").plus(msg.sender().nickname()).plus(new Face(14));
	}

	@PrivateEvent("三遍")
	void threeTimes(PrivateMessage msg) {
		for (int i = 1; i <= 3; i++) {
			this.api.postPrivateMsgSync(msg.userId(), "第 " + i + " 遍");
		}
	}

	@PrivateEvent("状态")
	String status() {
		try {
			ApiResult<?> status = this.api.getStatusSync();
			return status.isOk() ? "一切正常" : "失败 " + status.retcode() + "：" + status.message();
		}
		catch (CallTimeoutException ex) {
			return "没有回音";
		}
	}

	@PrivateEvent("断线")
	void losesLink(PrivateMessage msg) {
		try {
			this.api.getStatusSync();
		}
		catch (ConnectionLostException ex) {
			this.gate.countDown();
		}
	}

	@PrivateEvent("接着")
	void continues(PrivateMessage msg) {
		this.api.getStatus()
			.thenCompose((status) -> this.api.getVersionInfo())
			.thenAccept((version) -> this.api.postPrivateMsgSync(msg.userId(), "接着说"));
	}

	@PrivateEvent("后台")
	void inBackground(PrivateMessage msg) {
		new Thread(() -> {
			awaitGate();
			this.api.postPrivateMsgSync(msg.userId(), "后台好了");
		}).start();
	}

	@PrivateEvent("等等")
	CompletableFuture<String> waits() {
		return CompletableFuture.supplyAsync(() -> {
			awaitGate();
			return "等到了";
		});
	}

	@PrivateEvent(value = "同时", concurrent = true)
	String besides() {
		awaitGate();
		return "同时好了";
	}

	private void awaitGate() {
		try {
			this.gate.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
