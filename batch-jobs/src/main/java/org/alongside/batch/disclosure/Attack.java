package org.alongside.batch.disclosure;

import java.security.MessageDigest;
import java.util.BitSet;

/** What can be worked out about sums from those that are shown. */
interface Attack {

  /** How many sums there are. */
  int sums();

  /** How much is added up in one; larger ones are proved first. */
  int size(int sum);

  long count(int sum);

  /** How far apart the least and the most are that a hidden sum may be, as far as known. */
  double width(int target, BitSet hidden);

  /** What to hide so that a hidden sum may be as few, for all that can be told. */
  BitSet toBeAtMost(int target, long few, BitSet hidden);

  /** What to hide so that a hidden sum may be as many. */
  BitSet toBeAtLeast(int target, long many, BitSet hidden);

  /** Adds everything it rests on but what is known from earlier. */
  void addTo(MessageDigest digest);
}
