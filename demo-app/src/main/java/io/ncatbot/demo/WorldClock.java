package io.ncatbot.demo;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import io.ncatbot.handler.MessageEvent;
import io.ncatbot.handler.command.Arg;
import io.ncatbot.handler.command.WrongArgumentException;

import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/**
 * A type of one's own as an argument: a converter bean reads it, and says in the user's
 * words what is wrong. {@code /几点东京} is understood without a blank too.
 */
@Component
class WorldClock implements Converter<String, WorldClock.City> {

	private static final Map<String, String> ZONES = Map.of("北京", "Asia/Shanghai", "东京", "Asia/Tokyo", "伦敦",
			"Europe/London");

	@Override
	public City convert(String name) {
		String zone = ZONES.get(name);
		if (zone == null) {
			throw new WrongArgumentException("不认识这个城市");
		}
		return new City(name, ZoneId.of(zone));
	}

	@MessageEvent(command = "几点", description = "别的城市现在几点")
	String time(@Arg("城市") City city) {
		return "%s现在 %s".formatted(city.name(), LocalTime.now(city.zone()).truncatedTo(ChronoUnit.MINUTES));
	}

	record City(String name, ZoneId zone) {

	}

}
