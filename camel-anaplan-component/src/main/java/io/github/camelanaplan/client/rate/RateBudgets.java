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
package io.github.camelanaplan.client.rate;

import java.lang.ref.WeakReference;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The budgets of this JVM. Anaplan counts the calls of a tenant, whoever makes them, so that all components and Camel contexts
 * that call one host share one: the only thing that they do share. A budget is kept as long as somebody uses it.
 */
public final class RateBudgets {
    private static final Map<String, WeakReference<RateBudget>> BY_ADDRESS = new ConcurrentHashMap<>();

    private RateBudgets() {}

    /**
     * The budget of a host. Where those who share it want different rates, it keeps to the lowest.
     *
     * @param api       the address of the API: tenants of one region in one JVM share their budget, as nobody can tell them apart
     *                  before they have signed in
     * @param perSecond how many calls may be made on average
     */
    public static RateBudget of(URI api, double perSecond) {
        RateBudget[] budget = new RateBudget[1];
        BY_ADDRESS.compute(ServiceHost.of(api), (key, kept) -> {
            budget[0] = kept == null ? null : kept.get();
            if (budget[0] != null) {
                budget[0].keepTo(perSecond);
                return kept;
            }
            budget[0] = RateBudget.of(perSecond);
            return new WeakReference<>(budget[0]);
        });
        BY_ADDRESS.values().removeIf(kept -> kept.get() == null);
        return budget[0];
    }
}
