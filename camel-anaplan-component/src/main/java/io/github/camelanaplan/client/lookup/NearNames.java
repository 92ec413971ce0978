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
package io.github.camelanaplan.client.lookup;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Names that somebody may have meant who wrote another one. */
public final class NearNames {
    private static final int MOST = 5;

    private NearNames() {}

    /** The nearest of the names, nearest first; none when none is near. */
    public static List<String> of(String written, Collection<String> names) {
        String wanted = written.toLowerCase(Locale.ROOT);
        return names.stream()
                .distinct()
                .filter(name -> near(wanted, name.toLowerCase(Locale.ROOT)))
                .sorted(Comparator.comparingInt(name -> distance(wanted, name.toLowerCase(Locale.ROOT))))
                .limit(MOST)
                .toList();
    }

    private static boolean near(String wanted, String name) {
        return name.contains(wanted)
                || wanted.contains(name)
                || distance(wanted, name) <= Math.max(2, wanted.length() / 3);
    }

    /** How many characters have to be changed, put in or taken out to make one of the other (Levenshtein). */
    private static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[other.length() + 1];
            now[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(changed, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return before[other.length()];
    }
}
