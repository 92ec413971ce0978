/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.camelanaplan.simulator.model;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** The format of a list property or of a line item, and what it accepts as text. */
public enum Format {
    /** Any text, kept as it is. */
    TEXT {
        @Override
        public Optional<String> read(String text) {
            return Optional.of(text);
        }
    },
    /**
     * A decimal number with a point; an exponent is accepted and written out. Numbers are kept exactly, digits after
     * the point included, so that what goes in comes back as the same text.
     */
    NUMBER {
        @Override
        public Optional<String> read(String text) {
            try {
                BigDecimal number = new BigDecimal(text.strip());
                return exponentIsSane(number) ? Optional.of(number.toPlainString()) : Optional.empty();
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }

        @Override
        public boolean same(String one, String other) {
            return one.equals(other) || new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
        }
    },
    /** {@code true}, {@code false}, {@code yes}, {@code no}, {@code 1} or {@code 0}; kept as true or false. */
    BOOLEAN {
        @Override
        public Optional<String> read(String text) {
            return switch (text.strip().toLowerCase(Locale.ROOT)) {
                case "true", "yes", "1" -> Optional.of("true");
                case "false", "no", "0" -> Optional.of("false");
                default -> Optional.empty();
            };
        }
    },
    /** A day as {@code 2026-01-31}. */
    DATE {
        @Override
        public Optional<String> read(String text) {
            try {
                return Optional.of(LocalDate.parse(text.strip()).toString());
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
    };

    /** The largest power of ten that the service's floating point numbers hold. */
    private static final int MAX_EXPONENT = 308;

    /**
     * Reads a text that is not empty.
     *
     * @return the text in the form in which it is kept; empty when the text is not of this format
     */
    public abstract Optional<String> read(String text);

    /** Whether two values in the form in which they are kept mean the same. */
    public boolean same(String one, String other) {
        return one.equals(other);
    }

    // a few characters such as 1e999999999 would otherwise be written out as gigabytes
    private static boolean exponentIsSane(BigDecimal number) {
        long exponent = (long) number.precision() - number.scale();
        return Math.abs(exponent) <= MAX_EXPONENT && Math.abs((long) number.scale()) <= 2 * MAX_EXPONENT;
    }
}
