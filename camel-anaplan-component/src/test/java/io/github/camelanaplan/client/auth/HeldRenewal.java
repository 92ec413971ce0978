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
package io.github.camelanaplan.client.auth;

import java.util.concurrent.CountDownLatch;

/** Credentials whose sessions are prolonged no further than a test wants. */
final class HeldRenewal implements Credentials {
    /** What the test is about. */
    enum Moment {
        BEFORE_THE_SERVICE_IS_ASKED,
        AFTER_THE_SERVICE_HAS_ANSWERED
    }

    private final Credentials real;
    private final Moment moment;
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile RuntimeException failure;

    HeldRenewal(Credentials real, Moment moment) {
        this.real = real;
        this.moment = moment;
    }

    /** Whether the moment has come. */
    boolean isHeld() {
        return reached.getCount() == 0 && end.getCount() == 1;
    }

    void goOn() {
        end.countDown();
    }

    void failWith(RuntimeException instead) {
        failure = instead;
        end.countDown();
    }

    @Override
    public String subject() {
        return real.subject();
    }

    @Override
    public String shownTo(AuthAddresses addresses) {
        return real.shownTo(addresses);
    }

    @Override
    public SignIn signIn(AuthCalls calls) {
        SignIn signIn = real.signIn(calls);
        return new SignIn() {
            @Override
            public Token signIn() {
                return signIn.signIn();
            }

            @Override
            public Token renew(Token current) {
                return moment == Moment.BEFORE_THE_SERVICE_IS_ASKED
                        ? signIn.renew(held(current))
                        : held(signIn.renew(current));
            }

            /** Whoever stops it waits for it: nothing would ever let it go on. */
            @Override
            public void stop() {
                signIn.stop();
                goOn();
            }
        };
    }

    private Token held(Token token) {
        reached.countDown();
        try {
            end.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (failure != null) {
            throw failure;
        }
        return token;
    }
}
