package io.ncatbot.connection;

import tools.jackson.databind.JavaType;

import io.ncatbot.api.ActionCall;
import io.ncatbot.api.ApiResult;
import io.ncatbot.api.ResultFormatException;
import io.ncatbot.json.ReplyFrame;
import io.ncatbot.json.ResultReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads answers as the type that a call promises.
 */
final class AnswerReader {

	private AnswerReader() {
	}

	static <T> ApiResult<T> read(ActionCall<T> call, ReplyFrame reply) {
		return new ApiResult<>(reply.status(), reply.retcode(), data(call, reply), reply.message(), reply.wording(),
				reply.echo());
	}

	private static <T> @Nullable T data(ActionCall<T> call, ReplyFrame reply) {
		JavaType javaType = call.type().javaType();
		if (javaType == null || reply.data() == null || reply.retcode() != 0) {
			return null;
		}
		try {
			return ResultReader.read(reply.data(), javaType);
		}
		catch (RuntimeException ex) {
			throw new ResultFormatException(call.action(), ex);
		}
	}

}
