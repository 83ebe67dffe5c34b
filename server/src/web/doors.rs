//! How often one address may knock where secrets are typed or stand in the link: so often that a health centre whose
//! people all go out by one address never meets the limit, and a program that guesses does.

use domain::day::Instant;
use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::{Mutex, PoisonError};

/// Milliseconds in which knocks are counted together.
const WINDOW_MS: i64 = 10 * 60 * 1000;
/// Addresses that are remembered; when there are more, all are forgotten, since a full memory must shut nobody out.
const MOST_ADDRESSES: usize = 10_000;

/// Where a connection comes from; the router finds it in the extensions of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Peer(pub IpAddr);

/// Knocks by address.
#[derive(Debug, Default)]
pub struct Doors(Mutex<BTreeMap<IpAddr, Knocks>>);

#[derive(Clone, Copy, Debug)]
struct Knocks {
    since_ms: i64,
    count: u32,
}

impl Doors {
    /// Counts a knock; `Err` with the seconds to wait when there were `most` already.
    pub fn knock(&self, peer: Peer, most: u32, now: Instant) -> Result<(), i64> {
        let now_ms = now.timestamp_millis();
        let Some(address) = counted(peer.0) else { return Ok(()) };
        let mut doors = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if doors.len() >= MOST_ADDRESSES {
            doors.retain(|_, knocks| is_open(knocks, now_ms));
            if doors.len() >= MOST_ADDRESSES {
                doors.clear();
            }
        }
        let knocks = doors.entry(address).or_insert(Knocks { since_ms: now_ms, count: 0 });
        if !is_open(knocks, now_ms) {
            *knocks = Knocks { since_ms: now_ms, count: 0 };
        }
        if knocks.count >= most {
            return Err(((knocks.since_ms + WINDOW_MS - now_ms + 999) / 1000).max(1));
        }
        knocks.count += 1;
        Ok(())
    }
}

/// Whether its window still counts; a clock that was set back begins anew.
fn is_open(knocks: &Knocks, now_ms: i64) -> bool {
    (0..WINDOW_MS).contains(&(now_ms - knocks.since_ms))
}

/// What is counted as one address: of IPv6 the network that one house has. A proxy on the same machine or in the same
/// network is the peer of everybody, so what comes from there is counted by nobody; the proxy counts.
fn counted(address: IpAddr) -> Option<IpAddr> {
    match address.to_canonical() {
        IpAddr::V4(v4) => {
            let is_near = v4.is_loopback() || v4.is_private() || v4.is_link_local() || v4.is_unspecified();
            (!is_near).then_some(IpAddr::V4(v4))
        }
        IpAddr::V6(v6) => {
            let is_near = v6.is_loopback() || v6.is_unique_local() || v6.is_unicast_link_local() || v6.is_unspecified();
            let network = u128::from(v6) >> 64 << 64;
            (!is_near).then_some(IpAddr::V6(Ipv6Addr::from(network)))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeDelta;

    fn at(seconds: i64) -> Instant {
        Instant::UNIX_EPOCH + TimeDelta::seconds(seconds)
    }

    fn peer(address: &str) -> Peer {
        Peer(address.parse().unwrap())
    }

    #[test]
    fn an_address_that_knocks_too_often_waits_to_the_end_of_its_ten_minutes_and_no_other_does() {
        let doors = Doors::default();
        for _ in 0..3 {
            assert_eq!(doors.knock(peer("190.0.2.1"), 3, at(0)), Ok(()));
        }
        assert_eq!(doors.knock(peer("190.0.2.1"), 3, at(60)), Err(540));
        assert_eq!(doors.knock(peer("190.0.2.2"), 3, at(60)), Ok(()));
        assert_eq!(doors.knock(peer("::ffff:190.0.2.1"), 3, at(599)), Err(1), "the same address, written otherwise");
        assert_eq!(doors.knock(peer("190.0.2.1"), 3, at(600)), Ok(()));
        assert_eq!(doors.knock(peer("190.0.2.1"), 3, at(100)), Ok(()), "a clock that was set back shuts nobody out");
    }

    #[test]
    fn a_house_of_ipv6_is_one_address_and_a_proxy_nearby_is_none() {
        let doors = Doors::default();
        assert_eq!(doors.knock(peer("2800:db8::1"), 1, at(0)), Ok(()));
        assert_eq!(doors.knock(peer("2800:db8::ffff"), 1, at(0)), Err(600));
        assert_eq!(doors.knock(peer("2800:db8:0:1::1"), 1, at(0)), Ok(()));
        for near in ["127.0.0.1", "::1", "10.1.2.3", "172.17.0.1", "192.168.1.4", "fd00::1", "fe80::1"] {
            for _ in 0..5 {
                assert_eq!(doors.knock(peer(near), 1, at(0)), Ok(()), "{near}");
            }
        }
    }

    #[test]
    fn many_addresses_fill_no_memory_and_shut_nobody_out() {
        let doors = Doors::default();
        for n in 0..25_000_u32 {
            let address = IpAddr::V4(std::net::Ipv4Addr::from(0xC800_0000 + n));
            assert_eq!(doors.knock(Peer(address), 1, at(0)), Ok(()));
        }
        assert!(doors.0.lock().unwrap().len() <= MOST_ADDRESSES);
    }
}
