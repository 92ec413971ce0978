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
package io.github.camelanaplan.benchmark.data;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/**
 * Rows such as planning systems exchange: sold units by product, customer, month and version, sorted by product and
 * customer, every number drawn. The same for the same seed. Not thread-safe.
 */
final class PlanningRows {
    static final byte[] HEADER =
            ascii("Product,Customer,Region,Channel,Version,Month,Units,Price,Revenue,Discount,Forecast,Comment\n");

    /** Longer than any row. */
    static final int LONGEST_ROW = 256;

    private static final int PRODUCTS = 4_000;
    private static final int CUSTOMERS = 1_500;
    private static final String[] KINDS = {"Road bike", "City bike", "Helmet", "Frame bag", "Chain set", "Rear light"};
    private static final String[] REGIONS = {"EMEA North", "EMEA South", "APAC", "Americas", "DACH", "Nordics"};
    private static final String[] CHANNELS = {"Retail", "Online", "Partner", "Direct"};
    private static final String[] VERSIONS = {"Actual", "Budget", "Forecast"};
    private static final String[] MONTHS = {
        "Jan 26", "Feb 26", "Mar 26", "Apr 26", "May 26", "Jun 26", "Jul 26", "Aug 26", "Sep 26", "Oct 26", "Nov 26",
        "Dec 26"
    };
    private static final String[] COMMENTS = {"", "", "", "", "", "", "promotion", "late order", "adjusted by planner"};

    private final SplittableRandom random;
    private int product;
    private int customer;
    private int month = MONTHS.length;
    private int cents = 1_999;
    private String shared = "";

    PlanningRows(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Writes the next row and gives where it ends. */
    int next(byte[] target, int offset) {
        if (month == MONTHS.length) {
            nextCustomer();
            month = 0;
        }
        int units = random.nextInt(3, 9_000);
        int at = put(target, offset, shared);
        at = put(target, at, MONTHS[month++]);
        at = put(target, at, ",");
        at = put(target, at, Integer.toString(units));
        at = put(target, at, ",");
        at = money(target, at, cents);
        at = money(target, at, (long) units * cents);
        at = put(target, at, Integer.toString(random.nextInt(8) * 5));
        at = put(target, at, ",");
        at = put(target, at, Integer.toString(units / 10 * 10));
        at = put(target, at, ",");
        at = put(target, at, COMMENTS[random.nextInt(COMMENTS.length)]);
        return put(target, at, "\n");
    }

    private void nextCustomer() {
        customer += 1 + random.nextInt(40);
        if (customer >= CUSTOMERS) {
            customer %= CUSTOMERS;
            product = (product + 1) % PRODUCTS;
            cents = random.nextInt(150, 250_000);
        }
        shared = "P-%05d %s,C-%06d,%s,%s,%s,"
                .formatted(
                        product,
                        KINDS[product % KINDS.length],
                        customer * 7,
                        REGIONS[customer % REGIONS.length],
                        CHANNELS[random.nextInt(CHANNELS.length)],
                        VERSIONS[random.nextInt(VERSIONS.length)]);
    }

    private static int money(byte[] target, int offset, long cents) {
        int at = put(target, offset, Long.toString(cents / 100));
        target[at++] = '.';
        target[at++] = (byte) ('0' + cents / 10 % 10);
        target[at++] = (byte) ('0' + cents % 10);
        target[at++] = ',';
        return at;
    }

    private static int put(byte[] target, int offset, String text) {
        for (int i = 0; i < text.length(); i++) {
            target[offset + i] = (byte) text.charAt(i);
        }
        return offset + text.length();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
